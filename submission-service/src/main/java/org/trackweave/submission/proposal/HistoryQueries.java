package org.trackweave.submission.proposal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

/** Reads the {@code proposal_revision} table. */
@Repository
class HistoryQueries {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HistoryQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The oldest first. */
    List<Revision> of(ProposalId proposal) {
        return jdbc.sql("""
                        select revision, action, by_account, by_role, at, content from proposal_revision
                        where proposal_id = :proposal order by revision""")
            .param("proposal", proposal.value())
            .query((row, _) -> new Revision(row.getLong("revision"), row.getString("action"),
                    row.getObject("by_account", UUID.class), row.getString("by_role"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    json.readValue(row.getString("content"), Content.class)))
            .list();
    }
}
