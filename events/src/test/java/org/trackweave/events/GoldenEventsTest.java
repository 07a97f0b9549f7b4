package org.trackweave.events;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.annotation.JsonSubTypes;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The wire is a promise to readers that were deployed last year and to topics that keep everything. Golden files are
 * added, never edited: a component that is added gets a new file beside the old one, which must still be read.
 */
class GoldenEventsTest {

    static Stream<String> types() {
        return Samples.byType().keySet().stream();
    }

    /** All files, those of earlier builds too: {@code <type>.json} and {@code <type>@<what-is-missing>.json}. */
    static Stream<String> files() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(GoldenEventsTest.class.getResource("/golden"));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void writesWhatItAlwaysWrote(String type) throws IOException {
        Event event = Objects.requireNonNull(Samples.byType().get(type));

        JsonNode written = Samples.MAPPER.readTree(Samples.MAPPER.writeValueAsString(event));

        assertThat(written).isEqualTo(golden(type + ".json"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsItsOwnWords(String type) throws IOException {
        Event event = Objects.requireNonNull(Samples.byType().get(type));

        assertThat(Samples.MAPPER.treeToValue(golden(type + ".json"), Samples.contract(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatEarlierBuildsWrote(String file) throws IOException {
        JsonNode json = golden(file);
        Event sample = Objects.requireNonNull(Samples.byType().get(json.get("type").asString()));

        Event read = (Event) Samples.MAPPER.treeToValue(json, Samples.contract(sample));

        assertThat(read).hasSameClassAs(sample);
        assertThat(read.key()).isEqualTo(sample.key());
        assertThat(read.aggregate()).isEqualTo(sample.aggregate());
        assertThat(read.version()).isEqualTo(sample.version());
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsWhatLaterBuildsWillAdd(String type) throws IOException {
        Event event = Objects.requireNonNull(Samples.byType().get(type));
        JsonNode future = golden(type + ".json");
        addToEveryObject(future);

        assertThat(Samples.MAPPER.treeToValue(future, Samples.contract(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("types")
    void recognisesThatItDoesNotKnowALaterType(String type) throws IOException {
        Event event = Objects.requireNonNull(Samples.byType().get(type));
        ObjectNode future = (ObjectNode) golden(type + ".json");
        future.put("type", "invented.later.v1");

        Event read = (Event) Samples.MAPPER.treeToValue(future, Samples.contract(event));

        assertThat(read.getClass().getSimpleName()).isEqualTo("Unrecognised");
        assertThat(read.key()).isEqualTo(event.key());
        assertThat(read.version()).isEqualTo(event.version());
    }

    @Test
    void hasAGoldenFileForEveryType() {
        List<String> declared = Samples.types().map(JsonSubTypes.Type::name).sorted().toList();

        assertThat(types()).containsExactlyElementsOf(declared);
    }

    @Test
    void namesTypesLogicallyAndOnce() {
        assertThat(Samples.types().map(JsonSubTypes.Type::name)).doesNotHaveDuplicates()
            .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*\\.v[1-9]"));
    }

    @Test
    void keepsEveryTopicsEventsUnderOneKey() {
        Samples.byType().forEach((type, event) -> {
            assertThat(Topics.ALL).as(type).contains(event.topic());
            assertThat(event.key()).as(type).isNotBlank();
            assertThat(event.aggregate()).as(type).startsWith(event.key());
        });
    }

    private static void addToEveryObject(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.forEach(GoldenEventsTest::addToEveryObject);
            // A review's scores are a map: a new entry there is data.
            if (!object.isEmpty() && !object.has("content")) {
                object.put("inventedLater", "by a newer build");
                object.putObject("inventedObject").put("x", 1);
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(GoldenEventsTest::addToEveryObject);
        }
    }

    static JsonNode golden(String file) throws IOException {
        try (InputStream stream = GoldenEventsTest.class.getResourceAsStream("/golden/" + file)) {
            assertThat(stream).as("There is no golden file %s: add it with the first release that writes it", file)
                .isNotNull();
            return Samples.MAPPER.readTree(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
