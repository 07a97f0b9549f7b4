package org.trackweave.scheduler.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import org.trackweave.scheduler.problem.ProgrammeInput;

/** Names what a run worked on: two runs with one hash were given the same. */
@Component
class InputHash {

    private final JsonMapper json;

    InputHash(JsonMapper json) {
        this.json = json;
    }

    /** Hex of SHA-256 over input, settings and what the finder of tracks was given. */
    String of(ProgrammeInput input, RunSettings settings, String tracksInput) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(json.writeValueAsBytes(settings));
            digest.update(tracksInput.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(json.writeValueAsBytes(input)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
