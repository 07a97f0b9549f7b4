package org.trackweave.submission.proposal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import org.springframework.http.HttpStatus;

import org.trackweave.platform.web.Problems;

/** The last proposal of a page, after which the next one begins. Clients pass it on without looking inside. */
record Cursor(Instant at, UUID id) {

    static Cursor after(Proposal proposal) {
        return new Cursor(proposal.createdAt(), proposal.id().value());
    }

    /** @throws org.trackweave.platform.web.ProblemException 400 where this never was a cursor */
    static Cursor valueOf(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException _) {
            throw Problems.exception(HttpStatus.BAD_REQUEST, "bad-cursor",
                    "The cursor is none that a page gave: begin again without it.");
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
