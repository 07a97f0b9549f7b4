package org.trackweave.scheduler.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/** Names what a run worked on: two runs with one hash were given the same. */
@Component
class InputHash {

    private final JsonMapper json;

    InputHash(JsonMapper json) {
        this.json = json;
    }

    /**
     * Hex of SHA-256 over the programme, settings, what the finder of tracks was given, and the timetable the run likes to
     * stay near. The position of the input in the events is left out: most events change nothing that a run looks at.
     */
    String of(RunInput input, RunSettings settings, String tracksInput) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(json.writeValueAsBytes(settings));
            digest.update(tracksInput.getBytes(StandardCharsets.UTF_8));
            digest.update(json.writeValueAsBytes(switch (settings.mode()) {
                case NEW -> List.copyOf(input.released().values());
                case REPAIR -> input.base();
            }));
            return HexFormat.of().formatHex(digest.digest(json.writeValueAsBytes(input.programme())));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
