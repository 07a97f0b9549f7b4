package org.trackweave.submission.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.person.PersonId;

/** The {@code outgoing_mail} table. */
@Repository
class MailTable {

    private final JdbcClient jdbc;

    MailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param email null where the person has none, or was erased */
    record DueMail(UUID id, @Nullable String email, String subject, String body, int attempts) {}

    /** @param state {@code queued}, {@code sent} or {@code failed} */
    record ListedMail(UUID id, UUID proposalId, @Nullable String email, String subject, String body, String state,
            Instant queuedAt, @Nullable Instant sentAt, @Nullable String lastError) {}

    void insert(UUID id, ConferenceId conference, UUID proposal, PersonId person, MailText text) {
        jdbc.sql("""
                 insert into outgoing_mail (id, conference_id, proposal_id, person_id, subject, body, state)
                 values (:id, :conference, :proposal, :person, :subject, :body, 'queued')""")
            .param("id", id)
            .param("conference", conference.slug())
            .param("proposal", proposal)
            .param("person", person.value())
            .param("subject", text.subject())
            .param("body", text.body())
            .update();
    }

    /** Those to be sent now; until the transaction ends no other instance gets them. */
    List<DueMail> due(int most) {
        return jdbc
            .sql("""
                 select m.id, coalesce(p.email, p.claimed_email) as address, m.subject, m.body, m.attempts from outgoing_mail m
                 join person p on p.id = m.person_id
                 where m.state = 'queued' and m.next_attempt_at <= now()
                 order by m.next_attempt_at, m.id limit :most for update of m skip locked""")
            .param("most", most)
            .query((row, _) -> new DueMail(row.getObject("id", UUID.class), row.getString("address"),
                    row.getString("subject"), row.getString("body"), row.getInt("attempts")))
            .list();
    }

    void sent(UUID id) {
        jdbc.sql("""
                 update outgoing_mail set state = 'sent', sent_at = now(), attempts = attempts + 1, last_error = null
                 where id = :id""").param("id", id).update();
    }

    void failed(UUID id, String error) {
        jdbc.sql("""
                 update outgoing_mail set state = 'failed', attempts = attempts + 1, last_error = :error
                 where id = :id""").param("id", id).param("error", error).update();
    }

    void retryAfter(UUID id, Duration pause, String error) {
        jdbc.sql("""
                 update outgoing_mail set attempts = attempts + 1, last_error = :error,
                     next_attempt_at = now() + make_interval(secs => :seconds)
                 where id = :id""").param("id", id).param("error", error).param("seconds", pause.toSeconds()).update();
    }

    List<ListedMail> list(ConferenceId conference, int skipped, int most) {
        return jdbc
            .sql("""
                 select m.*, coalesce(p.email, p.claimed_email) as address from outgoing_mail m join person p on p.id = m.person_id
                 where m.conference_id = :conference order by m.queued_at desc, m.id limit :most offset :skipped""")
            .param("conference", conference.slug())
            .param("skipped", skipped)
            .param("most", most)
            .query(MailTable::listed)
            .list();
    }

    List<MailText> writtenTo(PersonId person) {
        return jdbc.sql("select subject, body from outgoing_mail where person_id = :person order by queued_at desc, id")
            .param("person", person.value())
            .query((row, _) -> new MailText(row.getString("subject"), row.getString("body")))
            .list();
    }

    void deleteOf(PersonId person) {
        jdbc.sql("delete from outgoing_mail where person_id = :person").param("person", person.value()).update();
    }

    private static ListedMail listed(ResultSet row, int number) throws SQLException {
        var sentAt = row.getObject("sent_at", OffsetDateTime.class);
        return new ListedMail(row.getObject("id", UUID.class), row.getObject("proposal_id", UUID.class),
                row.getString("address"), row.getString("subject"), row.getString("body"), row.getString("state"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                sentAt == null ? null : sentAt.toInstant(), row.getString("last_error"));
    }
}
