package org.trackweave.scheduler.schedule;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.problem.Pins;

/** The working copy of each conference's timetable. */
@Repository
public class Placements implements Pins {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Edits edits;
    private final Clock clock;

    Placements(JdbcClient jdbc, JdbcTemplate template, Edits edits, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.edits = edits;
        this.clock = clock;
    }

    /** By start. */
    public List<Placement> of(String conferenceId) {
        return spots(conferenceId).entrySet().stream().map(spot -> spot.getValue().placement(spot.getKey())).toList();
    }

    @Override
    public List<Placement> pinned(String conferenceId) {
        return spots(conferenceId).entrySet()
            .stream()
            .filter(spot -> spot.getValue().pinned())
            .map(spot -> spot.getValue().placement(spot.getKey()))
            .toList();
    }

    /** The place of each talk that has one, by start. */
    Map<UUID, Spot> spots(String conferenceId) {
        Map<UUID, Spot> spots = new LinkedHashMap<>();
        jdbc.sql("select * from placement where conference_id = :c order by starts_at, room_id, proposal_id")
            .param("c", conferenceId)
            .query(row -> {
                spots.put(row.getObject("proposal_id", UUID.class),
                        new Spot(row.getObject("room_id", UUID.class), row.getTimestamp("starts_at").toInstant(),
                                row.getTimestamp("ends_at").toInstant(), row.getBoolean("pinned")));
            });
        return spots;
    }

    /**
     * Puts these in place of all the conference had, as one edit that can be taken back. Talks that organizers have
     * pinned stay where they are pinned.
     */
    public void replace(String conferenceId, List<Placement> placements) {
        long version = edits.lock(conferenceId) + 1;
        Map<UUID, Spot> before = spots(conferenceId);
        Map<UUID, Spot> after = new LinkedHashMap<>();
        placements.forEach(place -> after.put(place.proposalId(), Spot.of(place, false)));
        before.forEach((talk, spot) -> {
            if (spot.pinned()) {
                after.put(talk, spot);
            }
        });
        List<Change> changes = Change.between(before, after);
        apply(conferenceId, changes);
        edits.append(conferenceId, new Edit(version, Edit.Kind.REPLACED,
                "A whole timetable was adopted, with %d talks in another place.".formatted(changes.size()), changes,
                null, clock.instant(), false));
    }

    /** Puts the talks where the changes have them. */
    void apply(String conferenceId, List<Change> changes) {
        template.batchUpdate("delete from placement where conference_id = ? and proposal_id = ?",
                changes.stream().map(change -> new Object[]{conferenceId, change.talk()}).toList());
        template.batchUpdate("""
                             insert into placement (proposal_id, conference_id, room_id, starts_at, ends_at, pinned)
                             values (?, ?, ?, ?, ?, ?)""",
                changes.stream().flatMap(change -> row(conferenceId, change)).toList());
    }

    private static Stream<Object[]> row(String conferenceId, Change change) {
        Spot to = change.after();
        if (to == null) {
            return Stream.empty();
        }
        var row = new Object[]{change.talk(), conferenceId, to.roomId(), Timestamp.from(to.startsAt()),
                Timestamp.from(to.endsAt()), to.pinned()};
        return Stream.<Object[]>of(row);
    }
}
