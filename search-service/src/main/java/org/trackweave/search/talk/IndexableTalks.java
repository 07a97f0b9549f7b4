package org.trackweave.search.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The talks as the index should hold them, and how far it does. */
@Repository
public class IndexableTalks {

    private final JdbcClient jdbc;
    private final ProgrammeTable programmes;

    IndexableTalks(JdbcClient jdbc, ProgrammeTable programmes) {
        this.jdbc = jdbc;
        this.programmes = programmes;
    }

    /** Talks whose newest version is neither in the index nor refused by it. */
    public List<IndexableTalk> dirty(int limit) {
        return placed(jdbc.sql("""
                               select * from versioned_talk
                                where ever_accepted and doc_version > indexed_version and doc_version > refused_version
                                order by conference_id limit :limit
                               """).param("limit", limit).query((row, _) -> indexable(row)).list());
    }

    /** All of them in pages, in the order of their ids; {@code after} is the last one of the page before. */
    public List<IndexableTalk> page(@Nullable UUID after, int limit) {
        return placed(
                jdbc.sql("""
                         select * from versioned_talk
                          where ever_accepted and (cast(:after as uuid) is null or proposal_id > :after)
                          order by proposal_id limit :limit
                         """).param("after", after).param("limit", limit).query((row, _) -> indexable(row)).list());
    }

    public long countDirty() {
        return jdbc.sql("""
                        select count(*) from versioned_talk
                         where ever_accepted and doc_version > indexed_version and doc_version > refused_version
                        """).query(Long.class).single();
    }

    public void indexed(IndexableTalk talk) {
        jdbc.sql("""
                 update talk set indexed_version = greatest(indexed_version, :version), refusal = null
                  where proposal_id = :proposal
                 """).param("version", talk.version()).param("proposal", talk.proposalId()).update();
    }

    /** The index will never take this version; the next one is tried again. */
    public void refused(IndexableTalk talk, String reason) {
        jdbc.sql("""
                 update talk set refused_version = greatest(refused_version, :version), refusal = :reason
                  where proposal_id = :proposal
                 """)
            .param("version", talk.version())
            .param("reason", reason)
            .param("proposal", talk.proposalId())
            .update();
    }

    public long countRefused() {
        return jdbc.sql("""
                        select count(*) from versioned_talk
                         where ever_accepted and refusal is not null and doc_version = refused_version
                        """).query(Long.class).single();
    }

    /** The index is empty: everything has to go there again. */
    public void nothingIndexed() {
        jdbc.sql("update talk set indexed_version = 0, refused_version = 0, refusal = null where ever_accepted")
            .update();
    }

    /**
     * The programme is read after the row, never before: a document may then be newer than its version says, and is
     * written once more, but never older.
     */
    private List<IndexableTalk> placed(List<IndexableTalk> talks) {
        Map<String, Programme> known = new HashMap<>();
        return talks.stream().map(talk -> {
            Programme programme = known.computeIfAbsent(talk.conferenceId(),
                    id -> programmes.find(id).orElseGet(() -> Programme.unknown(id)));
            return new IndexableTalk(talk.proposalId(), talk.conferenceId(), talk.version(), talk.traces(),
                    talk.talk().map(found -> TalkRow.placed(found, programme)));
        }).toList();
    }

    private IndexableTalk indexable(ResultSet row) throws SQLException {
        Optional<Talk> talk = row.getBoolean("is_public") ? Optional.of(TalkRow.read(row)) : Optional.empty();
        return new IndexableTalk(row.getObject("proposal_id", UUID.class), row.getString("conference_id"),
                row.getLong("doc_version"), traces(row), talk);
    }

    private static List<String> traces(ResultSet row) throws SQLException {
        Set<String> traces = new LinkedHashSet<>();
        for (String column : List.of("proposal_trace", "decision_trace", "tracks_trace", "release_trace")) {
            String trace = row.getString(column);
            if (trace != null) {
                traces.add(trace);
            }
        }
        return List.copyOf(traces);
    }
}
