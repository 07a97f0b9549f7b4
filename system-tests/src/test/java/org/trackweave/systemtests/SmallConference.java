package org.trackweave.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The first talks of PyCon, so that a run takes seconds. */
final class SmallConference {

    static final int TALKS = 20;

    private static final String PYCON = "/org/trackweave/local/samples/pycon-us-2011.json";

    private SmallConference() {}

    /** Writes the talks as {@code ./trackweave demo} takes them. */
    static Path write(Path file) throws IOException {
        try (InputStream pycon = Objects.requireNonNull(SmallConference.class.getResourceAsStream(PYCON))) {
            ObjectNode conference = (ObjectNode) JsonMapper.shared().readTree(pycon);
            conference.put("conference", "Small Conference");
            ArrayNode few = JsonMapper.shared().createArrayNode();
            conference.withArray("talks").valueStream().limit(TALKS).forEach(few::add);
            conference.set("talks", few);
            return Files.writeString(file, conference.toString());
        }
    }
}
