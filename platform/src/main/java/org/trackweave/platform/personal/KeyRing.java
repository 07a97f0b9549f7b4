package org.trackweave.platform.personal;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import javax.crypto.SecretKey;

/** The keys this process knows, as the topic tells them; complete up to the moment once it has been read. */
final class KeyRing {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<UUID, SecretKey> keys = new HashMap<>();
    // Asked for and not there: the topic has been read past the point where the key would be.
    private final Set<UUID> absent = new HashSet<>();
    private boolean complete;

    void put(UUID personId, SecretKey key) {
        change(() -> {
            keys.put(personId, key);
            absent.remove(personId);
        });
    }

    void remove(UUID personId) {
        change(() -> {
            keys.remove(personId);
            absent.add(personId);
        });
    }

    /** Every key that existed when the process started is known now. */
    void complete() {
        change(() -> complete = true);
    }

    /** @throws PersonalKeysUnavailableException when the keys have not all been read within the time */
    void awaitComplete(Duration limit) {
        locked(() -> {
            if (!await(limit, () -> complete)) {
                throw new PersonalKeysUnavailableException(
                        "The persons' keys have not been read from Kafka after %s. Maybe no broker answers."
                            .formatted(limit));
            }
            return true;
        });
    }

    /** The person's key if it is known now. */
    Optional<SecretKey> peek(UUID personId) {
        return locked(() -> Optional.ofNullable(keys.get(personId)));
    }

    /** The person's key, waiting once for one that is on its way; empty when the person has none. */
    Optional<SecretKey> find(UUID personId, Duration wait) {
        return locked(() -> {
            if (!complete) {
                throw new PersonalKeysUnavailableException("The persons' keys have not been read from Kafka yet.");
            }
            boolean settled = await(absent.contains(personId) ? Duration.ZERO : wait,
                    () -> keys.containsKey(personId) || absent.contains(personId));
            if (!settled) {
                absent.add(personId);
            }
            return Optional.ofNullable(keys.get(personId));
        });
    }

    private void change(Runnable change) {
        locked(() -> {
            change.run();
            changed.signalAll();
            return true;
        });
    }

    private boolean await(Duration limit, BooleanSupplier settled) {
        long left = limit.toNanos();
        while (!settled.getAsBoolean()) {
            if (left <= 0) {
                return false;
            }
            try {
                left = changed.awaitNanos(left);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new PersonalKeysUnavailableException("Interrupted while waiting for a person's key.");
            }
        }
        return true;
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
