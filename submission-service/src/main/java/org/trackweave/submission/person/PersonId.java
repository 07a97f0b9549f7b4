package org.trackweave.submission.person;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;

/** Somebody who speaks or asked to, with an account or without. */
public record PersonId(@JsonValue UUID value) {

    /** Reads a path segment; Spring's conversion calls it by this name. */
    public static PersonId valueOf(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
