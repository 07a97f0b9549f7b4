package org.trackweave.platform.personal;

import java.util.Optional;
import java.util.UUID;

import org.trackweave.events.PersonalText;

/**
 * Seals text about people before it goes into an event, and opens it again. Each person has a key of their own, kept on
 * a compacted topic; destroying it makes every copy of the text unreadable, also those in old events and backups.
 */
public interface PersonalData {

    /**
     * Seals the text for this person. The person's first text makes their key, whose event commits with the
     * transaction. Only one service of a deployment may seal for a person.
     *
     * @throws IllegalStateException outside a transaction, or when the person's key was destroyed
     */
    PersonalText seal(UUID personId, String text);

    /**
     * Opens the text. Waits a moment for a key that is on its way.
     *
     * @return empty when the person was erased
     * @throws PersonalKeysUnavailableException while the keys could not be read from Kafka; the text may be readable
     *     later
     * @throws IllegalArgumentException when the text was sealed for another person, or was changed
     */
    Optional<String> open(UUID personId, PersonalText text);

    /**
     * Destroys the person's key with the running transaction. Does nothing for a person without one.
     *
     * @throws IllegalStateException outside a transaction
     */
    void destroy(UUID personId);
}
