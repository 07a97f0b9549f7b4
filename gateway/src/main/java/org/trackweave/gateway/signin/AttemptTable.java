package org.trackweave.gateway.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.gateway.secret.Secret;

/** Counts attempts, for all gateways together and across restarts. */
@Repository
class AttemptTable {

    /** @param key what is counted; stored as a hash */
    record Limit(String key, int attempts) {}

    private record Counted(int attempts, Instant windowEnds) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    AttemptTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts one attempt against each limit, before it is made: attempts at the same time cannot slip through together.
     *
     * @return how long to wait, where some limit was reached before
     */
    @Transactional
    public Optional<Duration> count(List<Limit> limits, Duration window) {
        Instant now = clock.instant();
        Duration wait = Duration.ZERO;
        for (Limit limit : limits) {
            Counted counted = count(limit.key(), now, now.plus(window));
            if (counted.attempts() > limit.attempts()) {
                Duration remaining = Duration.between(now, counted.windowEnds());
                wait = remaining.compareTo(wait) > 0 ? remaining : wait;
            }
        }
        return wait.isPositive() ? Optional.of(wait) : Optional.empty();
    }

    private Counted count(String key, Instant now, Instant windowEnds) {
        return jdbc
            .sql("""
                 insert into sign_in_attempts as kept (key, count, window_ends) values (:key, 1, :ends)
                 on conflict (key) do update set
                     count = case when kept.window_ends <= :now then 1 else kept.count + 1 end,
                     window_ends = case when kept.window_ends <= :now then excluded.window_ends else kept.window_ends end
                 returning count, window_ends""")
            .param("key", new Secret(key).hash())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("ends", windowEnds.atOffset(ZoneOffset.UTC))
            .query((row, _) -> new Counted(row.getInt("count"), row.getTimestamp("window_ends").toInstant()))
            .single();
    }

    /** The attempt was a good one: it counts for nothing, and the one who made it starts afresh. */
    @Transactional
    public void forgive(List<Limit> limits) {
        for (Limit limit : limits) {
            jdbc.sql("update sign_in_attempts set count = greatest(count - 1, 0) where key = :key")
                .param("key", new Secret(limit.key()).hash())
                .update();
        }
        jdbc.sql("delete from sign_in_attempts where key = :key")
            .param("key", new Secret(limits.getFirst().key()).hash())
            .update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        jdbc.sql("delete from sign_in_attempts where window_ends < :now")
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    }
}
