package org.trackweave.events;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;

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
            assertThat(found.put(row.group(1), row.group(2))).as("%s has two rows", row.group(1)).isNull();
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
        Map<String, String> events = Samples.types()
            .collect(Collectors.toMap(JsonSubTypes.Type::name, type -> fields(type.value())));

        assertThat(documented(name -> name.matches(".*\\.v\\d") && !name.startsWith("trackweave.")))
            .containsExactlyInAnyOrderEntriesOf(events);
    }

    @Test
    void listsEveryValueWithItsFields() {
        Map<String, String> values = new TreeMap<>();
        Deque<Class<?>> open = new ArrayDeque<>(Samples.types().map(JsonSubTypes.Type::value).toList());
        Set<Class<?>> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (Class<?> value : parts(open.pop())) {
                if (seen.add(value)) {
                    open.push(value);
                    values.put(value.getSimpleName(), fields(value));
                }
            }
        }

        assertThat(documented(name -> Character.isUpperCase(name.charAt(0))))
            .containsExactlyInAnyOrderEntriesOf(values);
    }

    private static Map<String, String> documented(Predicate<String> which) {
        return rows.entrySet()
            .stream()
            .filter(row -> which.test(row.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** As the table spells them: {@code `a` `b`?}, the question mark for what may be absent. */
    private static String fields(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                .map(constant -> "`" + constant.toString().toLowerCase(Locale.ROOT) + "`")
                .collect(Collectors.joining(" "));
        }
        return Arrays.stream(type.getRecordComponents())
            .map(component -> "`" + name(component) + "`" + (isOptional(component) ? "?" : ""))
            .collect(Collectors.joining(" "));
    }

    private static String name(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    private static boolean isOptional(RecordComponent component) {
        return Arrays.stream(component.getAnnotatedType().getAnnotations())
            .anyMatch(annotation -> annotation.annotationType().getSimpleName().equals("Nullable"));
    }

    private static List<Class<?>> parts(Class<?> type) {
        if (!type.isRecord()) {
            return List.of();
        }
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Matcher ours = Pattern.compile("org\\.trackweave\\.events\\.[\\w$]+")
                .matcher(component.getGenericType().getTypeName());
            while (ours.find()) {
                names.add(ours.group());
            }
        }
        return names.stream().<Class<?>>map(EventsDocumentTest::load).toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
