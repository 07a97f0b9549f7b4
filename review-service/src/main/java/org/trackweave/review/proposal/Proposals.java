package org.trackweave.review.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.trackweave.events.Level;
import org.trackweave.events.Proposal;
import org.trackweave.events.ProposalState;
import org.trackweave.events.Speaker;

/** The proposals this service has heard of. */
@Repository
public class Proposals {

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A proposal of a conference, for its organizers. */
    public Optional<ProposalView> find(String conferenceId, UUID proposalId) {
        return jdbc.sql("select * from proposal where id = :id and conference_id = :conference")
            .param("id", proposalId)
            .param("conference", conferenceId)
            .query((row, _) -> view(row))
            .optional();
    }

    /** A proposal of a conference that the account did not author; to an author it does not exist. */
    public Optional<ProposalView> findForReviewer(String conferenceId, UUID proposalId, UUID accountId) {
        return jdbc.sql("""
                        select * from proposal
                        where id = :id and conference_id = :conference and not (:account = any(speaker_accounts))
                        """)
            .param("id", proposalId)
            .param("conference", conferenceId)
            .param("account", accountId)
            .query((row, _) -> view(row))
            .optional();
    }

    /** Keeps the newest state; an older version changes nothing. */
    void keep(String conferenceId, UUID proposalId, long version, Proposal proposal) {
        var accounts = proposal.speakers()
            .stream()
            .map(Speaker::accountId)
            .filter(Objects::nonNull)
            .distinct()
            .toArray(UUID[]::new);
        jdbc.sql("""
                 insert into proposal as t (id, conference_id, version, content_version, code, state, title, abstract,
                     description, notes, level, format, minutes, language, tags, speaker_accounts, submitted_at)
                 values (:id, :conference, :version, :version, :code, :state, :title, :abstract, :description, :notes,
                     :level, :format, :minutes, :language, :tags, :accounts, :submittedAt)
                 on conflict (id) do update set version = excluded.version,
                     content_version = case
                         when (t.title, t.abstract, t.description, t.notes, t.level, t.format, t.minutes, t.language)
                             is distinct from (excluded.title, excluded.abstract, excluded.description, excluded.notes,
                                 excluded.level, excluded.format, excluded.minutes, excluded.language)
                         then excluded.version else t.content_version end,
                     code = excluded.code, state = excluded.state, title = excluded.title,
                     abstract = excluded.abstract, description = excluded.description, notes = excluded.notes,
                     level = excluded.level, format = excluded.format, minutes = excluded.minutes,
                     language = excluded.language, tags = excluded.tags,
                     speaker_accounts = excluded.speaker_accounts, submitted_at = excluded.submitted_at
                 where t.version < excluded.version
                 """)
            .param("id", proposalId)
            .param("conference", conferenceId)
            .param("version", version)
            .param("code", proposal.code())
            .param("state", proposal.state().wireName())
            .param("title", proposal.title())
            .param("abstract", proposal.abstractText())
            .param("description", proposal.description())
            .param("notes", proposal.notesForReviewers())
            .param("level", proposal.level().wireName())
            .param("format", proposal.format())
            .param("minutes", proposal.minutes())
            .param("language", proposal.language())
            .param("tags", proposal.tags().toArray(String[]::new))
            .param("accounts", accounts)
            .param("submittedAt", proposal.submittedAt().atOffset(ZoneOffset.UTC))
            .update();
    }

    private static ProposalView view(ResultSet row) throws SQLException {
        return new ProposalView(row.getObject("id", UUID.class), row.getString("conference_id"),
                row.getLong("content_version"), row.getString("code"),
                ProposalState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getString("title"),
                row.getString("abstract"), row.getString("description"), row.getString("notes"),
                Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT)), row.getString("format"),
                row.getInt("minutes"), row.getString("language"),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getTimestamp("submitted_at").toInstant());
    }
}
