package org.trackweave.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/asyncapi.yaml} is what programs read; here it is held to the code, and the golden events are held to it. */
class AsyncApiTest {

    private static JsonNode document = Samples.MAPPER.createObjectNode();

    @BeforeAll
    static void read() throws IOException {
        Object yaml = new Yaml().load(Files.readString(Path.of("../docs/asyncapi.yaml")));
        document = Samples.MAPPER.valueToTree(yaml);
    }

    @Test
    void putsEveryEventOnItsTopic() {
        Map<String, List<String>> documented = new TreeMap<>();
        document.path("channels")
            .forEach(channel -> documented.put(channel.path("address").asString(),
                    channel.path("messages").propertyNames().stream().sorted().toList()));

        Map<String, List<String>> declared = new TreeMap<>(Samples.byType()
            .entrySet()
            .stream()
            .collect(Collectors.groupingBy(sample -> sample.getValue().topic(),
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList()))));

        assertThat(documented).containsOnlyKeys(Topics.ALL).isEqualTo(declared);
    }

    @Test
    void describesEveryEventWithItsFields() {
        Map<String, String> documented = new TreeMap<>();
        document.path("components")
            .path("messages")
            .properties()
            .forEach(message -> documented.put(message.getKey(), fields(payload(message.getKey()))));

        assertThat(documented).containsExactlyInAnyOrderEntriesOf(Contract.events());
    }

    @Test
    void describesEveryValueWithItsFields() {
        Map<String, String> declared = Contract.values();
        // A plain string on the wire.
        declared.remove(PersonalText.class.getSimpleName());

        Map<String, String> documented = new TreeMap<>();
        declared.keySet()
            .forEach(name -> documented.put(name, fields(document.path("components").path("schemas").path(name))));

        assertThat(documented).isEqualTo(declared);
    }

    static Stream<String> goldenFiles() throws Exception {
        return GoldenEventsTest.files();
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void allowsWhatWasEverWritten(String file) throws IOException {
        JsonNode event = GoldenEventsTest.golden(file);

        assertThat(schema(event.path("type").asString()).validate(event)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void refusesWhatLacksItsVersion(String file) throws IOException {
        ObjectNode event = (ObjectNode) GoldenEventsTest.golden(file);
        event.remove("version");

        assertThat(schema(event.path("type").asString()).validate(event)).isNotEmpty();
    }

    /** The schemas point at each other within the document, so a schema is the document with a pointer into it. */
    private static Schema schema(String type) {
        ObjectNode root = Samples.MAPPER.createObjectNode();
        root.put("$ref", message(type).path("payload").path("$ref").asString());
        root.set("components", document.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(root);
    }

    private static JsonNode message(String type) {
        return document.path("components").path("messages").path(type);
    }

    private static JsonNode payload(String type) {
        return document.at(message(type).path("payload").path("$ref").asString().substring(1));
    }

    /** As {@link Contract} spells them. */
    private static String fields(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").valueStream().map(JsonNode::asString).collect(Collectors.joining(" "));
        }
        List<String> required = schema.path("required").valueStream().map(JsonNode::asString).toList();
        return schema.path("properties")
            .propertyNames()
            .stream()
            .filter(name -> !name.equals("type"))
            .map(name -> required.contains(name) ? name : name + "?")
            .collect(Collectors.joining(" "));
    }
}
