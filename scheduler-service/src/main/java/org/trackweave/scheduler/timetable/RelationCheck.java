package org.trackweave.scheduler.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.RoomId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;

/** Proves the hard rules that only some conferences have: sessions of one track, talks that exclude or need each other. */
final class RelationCheck {

    private final Problem problem;
    private final Map<TalkId, Talk> talks;

    RelationCheck(Problem problem) {
        this.problem = problem;
        this.talks = problem.talksById();
    }

    List<Clash> clashes(List<Placement> placements) {
        var clashes = new ArrayList<Clash>();
        var places = new HashMap<TalkId, Placement>();
        placements.forEach(place -> places.put(place.talk(), place));
        for (var relation : problem.relations()) {
            var one = places.get(relation.one());
            var other = places.get(relation.other());
            if (one != null && other != null && relation.cost() > 0 && problem.weights().isHard(relation.rule())) {
                check(relation, one, other).ifPresent(words -> clashes
                    .add(new Clash(relation.rule(), List.of(relation.one(), relation.other()), words)));
            }
        }
        if (problem.weights().isHard(Rule.SESSION_SHARED)) {
            checkSessions(placements, clashes);
        }
        return clashes;
    }

    private Optional<String> check(Relation relation, Placement one, Placement other) {
        if (relation.rule() == Rule.EXCLUDED && one.time().overlaps(other.time())) {
            return Optional.of("%s and %s exclude each other and overlap.".formatted(title(one), title(other)));
        }
        if (relation.rule() == Rule.BEFORE_PREREQUISITE && one.start().isBefore(other.end())) {
            return Optional.of("%s builds on %s and does not come after it.".formatted(title(one), title(other)));
        }
        return Optional.empty();
    }

    private void checkSessions(List<Placement> placements, List<Clash> clashes) {
        record Block(String session, RoomId room) {}
        var sessions = new HashMap<CellId, String>();
        problem.sessions()
            .sessions()
            .forEach(session -> session.cells()
                .forEach(cell -> sessions.put(cell, session.name())));
        var owners = new HashMap<Block, Placement>();
        for (var place : placements) {
            var session = sessions.get(place.cell());
            if (session == null) {
                continue;
            }
            var owner = owners.putIfAbsent(new Block(session, place.room()), place);
            if (owner != null && !track(owner).equals(track(place))) {
                clashes.add(new Clash(Rule.SESSION_SHARED, List.of(owner.talk(), place.talk()),
                        "%s and %s are of different tracks and share a room in %s.".formatted(title(owner),
                                title(place), session)));
            }
        }
    }

    private Optional<TrackId> track(Placement place) {
        var talk = talks.get(place.talk());
        return talk == null ? Optional.empty() : talk.primaryTrack();
    }

    private String title(Placement place) {
        var talk = talks.get(place.talk());
        return talk == null ? place.talk().value() : "\"" + talk.title() + "\"";
    }
}
