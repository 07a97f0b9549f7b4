package org.trackweave.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/events.md} is what people read; here it is held to the code. */
class EventsDocumentTest {

    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| ([^|]*?) \\|.*$", Pattern.MULTILINE);

    private static Map<String, String> rows = Map.of();

    @BeforeAll
    static void read() throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("../docs/events.md")));
        while (row.find()) {
            assertThat(found.put(row.group(1), row.group(2).replace("`", ""))).as("%s has two rows", row.group(1))
                .isNull();
        }
        rows = found;
    }

    @Test
    void listsEveryTopic() {
        assertThat(rows.keySet().stream().filter(name -> name.startsWith("trackweave.")))
            .containsExactlyInAnyOrderElementsOf(Topics.ALL);
    }

    @Test
    void listsEveryEventWithItsFields() {
        assertThat(documented(name -> name.matches(".*\\.v\\d") && !name.startsWith("trackweave.")))
            .containsExactlyInAnyOrderEntriesOf(Contract.events());
    }

    @Test
    void listsEveryValueWithItsFields() {
        assertThat(documented(name -> Character.isUpperCase(name.charAt(0))))
            .containsExactlyInAnyOrderEntriesOf(Contract.values());
    }

    private static Map<String, String> documented(Predicate<String> which) {
        return rows.entrySet()
            .stream()
            .filter(row -> which.test(row.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
