package org.trackweave.submission.proposal;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;

/** A proposal's id on every topic and in every URL of the API. */
public record ProposalId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
