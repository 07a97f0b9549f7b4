package org.trackweave.platform.personal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.trackweave.events.PersonKeyEvent.PersonKeyCreated;
import org.trackweave.events.PersonKeyEvent.PersonKeyDestroyed;
import org.trackweave.events.PersonalText;
import org.trackweave.platform.messaging.Outbox;

/** Personal data under keys that the writing service keeps in its database and all services know from Kafka. */
final class SealedPersonalData implements PersonalData {

    private final PersonKeys keys;
    private final KeyRing ring;
    private final Sealer sealer;
    private final Wrapping wrapping;
    private final Outbox outbox;
    private final Duration keyWait;

    SealedPersonalData(PersonKeys keys, KeyRing ring, Wrapping wrapping, Outbox outbox, Duration keyWait) {
        this.keys = keys;
        this.ring = ring;
        this.sealer = wrapping.sealer();
        this.wrapping = wrapping;
        this.outbox = outbox;
        this.keyWait = keyWait;
    }

    @Override
    public PersonalText seal(UUID personId, String text) {
        requireTransaction();
        String wrapped = switch (knownOrNew(personId)) {
            case PersonKeys.Known.Key(String key) -> key;
            case PersonKeys.Known.Destroyed() -> throw new IllegalStateException(
                    "The person (%s) was erased. Someone who comes back is a new person.".formatted(personId));
        };
        return new PersonalText(sealer.seal(wrapping.unwrap(personId, wrapped), personId,
                text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<String> open(UUID personId, PersonalText text) {
        return key(personId)
            .map(key -> new String(sealer.open(key, personId, text.ciphertext()), StandardCharsets.UTF_8));
    }

    @Override
    public void destroy(UUID personId) {
        requireTransaction();
        if (keys.destroy(personId)) {
            outbox.append(new PersonKeyDestroyed(personId, 2));
        }
    }

    private PersonKeys.Known knownOrNew(UUID personId) {
        Optional<PersonKeys.Known> known = keys.find(personId);
        if (known.isPresent()) {
            return known.get();
        }
        String wrapped = wrapping.newWrappedKey(personId);
        if (keys.insert(personId, wrapped)) {
            outbox.append(new PersonKeyCreated(personId, 1, wrapped));
            return new PersonKeys.Known.Key(wrapped);
        }
        return keys.find(personId).orElseThrow();
    }

    /** Most keys are known; the writer has its own before they come back from Kafka, and without Kafka. */
    private Optional<SecretKey> key(UUID personId) {
        Optional<SecretKey> known = ring.peek(personId);
        if (known.isPresent()) {
            return known;
        }
        Optional<PersonKeys.Known> own = keys.find(personId);
        return own.isEmpty() ? ring.find(personId, keyWait) : switch (own.get()) {
            case PersonKeys.Known.Key(String wrapped) -> Optional.of(wrapping.unwrap(personId, wrapped));
            case PersonKeys.Known.Destroyed() -> Optional.empty();
        };
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A person's key must be made or destroyed in the caller's transaction.");
        }
    }
}
