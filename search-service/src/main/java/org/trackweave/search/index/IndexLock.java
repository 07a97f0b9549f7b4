package org.trackweave.search.index;

import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one instance at a time write to the index, by a lock that PostgreSQL frees with the transaction, and so with the
 * instance. It saves double work; two writers at once would do no harm, since documents carry versions.
 */
@Repository
class IndexLock {

    private static final long KEY = 0x7472_6163_6b73L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    IndexLock(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Runs the work in a transaction, or nothing and empty when another holds the lock. */
    <T> Optional<T> tryRun(Supplier<T> work) {
        return Optional.ofNullable(transaction.execute(_ -> {
            boolean locked = jdbc.sql("select pg_try_advisory_xact_lock(:key)")
                .param("key", KEY)
                .query(Boolean.class)
                .single();
            return locked ? work.get() : null;
        }));
    }

    /** Waits for the lock, then runs the work in a transaction. */
    <T> T run(Supplier<T> work) {
        T result = transaction.execute(_ -> {
            jdbc.sql("select 1 from pg_advisory_xact_lock(:key)").param("key", KEY).query(Integer.class).single();
            return work.get();
        });
        if (result == null) {
            throw new IllegalStateException("The work under the lock must have a result.");
        }
        return result;
    }
}
