package org.trackweave.events;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;

/**
 * The key that opens a person's {@link PersonalText}, on a compacted topic keyed by person.
 *
 * <p>A key is destroyed by a record without a value (a tombstone), which is what {@link PersonKeyDestroyed} becomes on
 * the wire.
 */
@JsonTypeInfo(use = Id.NAME, property = "type", defaultImpl = PersonKeyEvent.Unrecognised.class)
@JsonSubTypes({@Type(name = "person-key.created.v1", value = PersonKeyEvent.PersonKeyCreated.class)})
public sealed interface PersonKeyEvent extends Event {

    UUID personId();

    @Override
    default String topic() {
        return Topics.PERSON_KEYS;
    }

    @Override
    default String key() {
        return personId().toString();
    }

    /** @param wrappedKey base64url of the person's AES-256 key, encrypted under the installation's master key */
    record PersonKeyCreated(UUID personId, long version, String wrappedKey) implements PersonKeyEvent {}

    record PersonKeyDestroyed(UUID personId, long version) implements PersonKeyEvent {}

    /** A newer writer sent a type that this build does not know: skipped, never a poison record. */
    record Unrecognised(UUID personId, long version) implements PersonKeyEvent {}
}
