package org.trackweave.scheduler.track;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The working copy of each conference's virtual tracks. */
@Repository
public class Tracks {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TrackHistory history;

    Tracks(JdbcClient jdbc, JdbcTemplate template, TrackHistory history) {
        this.jdbc = jdbc;
        this.template = template;
        this.history = history;
    }

    /** Counts the changes of the conference's tracks. */
    public long version(String conferenceId) {
        return jdbc.sql("select version from track_version where conference_id = :c")
            .param("c", conferenceId)
            .query(Long.class)
            .optional()
            .orElse(0L);
    }

    /** The version, which nobody else can change until the transaction ends. */
    public long lock(String conferenceId) {
        jdbc.sql("insert into track_version (conference_id, version) values (:c, 0) on conflict do nothing")
            .param("c", conferenceId)
            .update();
        return jdbc.sql("select version from track_version where conference_id = :c for update")
            .param("c", conferenceId)
            .query(Long.class)
            .single();
    }

    /** In the order in which they are shown, each with its talks, the surest first. */
    public List<WorkingTrack> of(String conferenceId) {
        Map<UUID, List<WorkingTrack.Member>> members = new HashMap<>();
        jdbc.sql("""
                 select m.* from track_member m join track t on t.id = m.track_id where t.conference_id = :c
                 order by m.confidence desc nulls first, m.proposal_id""")
            .param("c", conferenceId)
            .query(row -> {
                members.computeIfAbsent(row.getObject("track_id", UUID.class), _ -> new ArrayList<>())
                    .add(member(row));
            });
        return jdbc.sql("select * from track where conference_id = :c order by position, name")
            .param("c", conferenceId)
            .query((row, _) -> track(row, members.getOrDefault(row.getObject("id", UUID.class), List.of())))
            .list();
    }

    /** Puts the tracks that a run found in place of all the conference had, in this order. It can be undone. */
    public void replace(String conferenceId, List<WorkingTrack> tracks) {
        lock(conferenceId);
        history.append(conferenceId, "Adopted the tracks of a run", of(conferenceId), null);
        put(conferenceId, tracks);
    }

    /** As {@link #replace}, leaving no trace in the history. */
    public void put(String conferenceId, List<WorkingTrack> tracks) {
        lock(conferenceId);
        jdbc.sql("update track_version set version = version + 1 where conference_id = :c")
            .param("c", conferenceId)
            .update();
        jdbc.sql("delete from track where conference_id = :c").param("c", conferenceId).update();
        for (int position = 0; position < tracks.size(); position++) {
            insert(conferenceId, tracks.get(position), position);
        }
    }

    private void insert(String conferenceId, WorkingTrack track, int position) {
        jdbc.sql("""
                 insert into track (id, conference_id, slug, name, blurb, description, keywords, terms, color, position,
                                    named_by_organizer, locked, least_talks, most_talks, cohesion)
                 values (:id, :c, :slug, :name, :blurb, :description, :keywords, :terms, :color, :position, :named,
                         :locked, :least, :most, :cohesion)""")
            .param("id", track.id())
            .param("c", conferenceId)
            .param("slug", track.slug())
            .param("name", track.name())
            .param("blurb", track.blurb())
            .param("description", track.description())
            .param("keywords", track.keywords().toArray(String[]::new))
            .param("terms", track.terms().toArray(String[]::new))
            .param("color", track.color())
            .param("position", position)
            .param("named", track.namedByOrganizer())
            .param("locked", track.locked())
            .param("least", track.size() == null ? null : track.size().least())
            .param("most", track.size() == null ? null : track.size().most())
            .param("cohesion", track.cohesion())
            .update();
        template.batchUpdate(
                """
                insert into track_member (track_id, proposal_id, is_primary, pinned, confidence, next_best, why)
                values (?, ?, ?, ?, ?, ?, ?)""",
                track.members()
                    .stream()
                    .map(member -> new @Nullable Object[]{track.id(), member.proposalId(), member.primary(),
                            member.pinned(), member.confidence(), member.nextBest(), member.why()})
                    .toList());
    }

    private static WorkingTrack track(ResultSet row, List<WorkingTrack.Member> members) throws SQLException {
        return new WorkingTrack(row.getObject("id", UUID.class), row.getString("slug"), row.getString("name"),
                row.getString("blurb"), row.getString("description"), strings(row.getArray("keywords")),
                strings(row.getArray("terms")), row.getInt("color"), row.getBoolean("named_by_organizer"),
                row.getBoolean("locked"), size(row), row.getObject("cohesion", Double.class), members);
    }

    private static WorkingTrack.@Nullable Size size(ResultSet row) throws SQLException {
        Integer least = row.getObject("least_talks", Integer.class);
        Integer most = row.getObject("most_talks", Integer.class);
        return least == null || most == null ? null : new WorkingTrack.Size(least, most);
    }

    private static WorkingTrack.Member member(ResultSet row) throws SQLException {
        return new WorkingTrack.Member(row.getObject("proposal_id", UUID.class), row.getBoolean("is_primary"),
                row.getBoolean("pinned"), row.getObject("confidence", Double.class), row.getString("next_best"),
                Objects.requireNonNullElse(row.getString("why"), ""));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
