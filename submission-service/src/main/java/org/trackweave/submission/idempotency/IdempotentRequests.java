package org.trackweave.submission.idempotency;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers, per account and key, the answer to a request in the transaction that carries it out: either both are
 * there or neither. A concurrent duplicate waits on the primary key until the first transaction has ended. Refusals are
 * not remembered, as they changed nothing and may be mended.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class IdempotentRequests {

    /** Longer than any client retries. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;

    IdempotentRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param fingerprint a digest of everything that makes the request what it is */
    public Attempt begin(UUID account, String key, byte[] fingerprint) {
        var inserted = jdbc
            .sql("""
                 insert into idempotent_request (account_id, key, fingerprint) values (:account, :key, :fingerprint)
                 on conflict do nothing""")
            .param("account", account)
            .param("key", key)
            .param("fingerprint", fingerprint)
            .update();
        if (inserted == 1) {
            return new Attempt.First();
        }
        return jdbc.sql("""
                        select fingerprint, status, location, etag, body, subject from idempotent_request
                        where account_id = :account and key = :key""")
            .param("account", account)
            .param("key", key)
            .query((row, _) -> MessageDigest.isEqual(row.getBytes("fingerprint"), fingerprint)
                    ? new Attempt.Repeated(new StoredAnswer(row.getInt("status"), row.getString("location"),
                            row.getString("etag"), row.getString("body"), row.getObject("subject", UUID.class)))
                    : new Attempt.Mismatched())
            .single();
    }

    public void complete(UUID account, String key, StoredAnswer answer) {
        jdbc.sql("""
                 update idempotent_request set status = :status, location = :location, etag = :etag, body = :body,
                     subject = :subject
                 where account_id = :account and key = :key""")
            .param("status", answer.status())
            .param("location", answer.location())
            .param("etag", answer.etag())
            .param("body", answer.body())
            .param("subject", answer.subject())
            .param("account", account)
            .param("key", key)
            .update();
    }

    public void abandon(UUID account, String key) {
        jdbc.sql("delete from idempotent_request where account_id = :account and key = :key")
            .param("account", account)
            .param("key", key)
            .update();
    }

    /** Answers repeat personal data, so erasing somebody drops them. */
    public void forget(UUID subject) {
        jdbc.sql("delete from idempotent_request where subject = :subject").param("subject", subject).update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    @Transactional
    void dropOld() {
        jdbc.sql("delete from idempotent_request where created_at < now() - make_interval(secs => :seconds)")
            .param("seconds", KEPT.toSeconds())
            .update();
    }
}
