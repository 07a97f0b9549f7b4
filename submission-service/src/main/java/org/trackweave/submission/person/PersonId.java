package org.trackweave.submission.person;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;

/** Somebody who speaks or asked to, with an account or without. */
public record PersonId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
