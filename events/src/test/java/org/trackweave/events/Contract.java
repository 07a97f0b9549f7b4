package org.trackweave.events;

import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;

/** What the code says of the wire, for documents to be held to: fields in order, {@code a b? c}, where b may be absent. */
final class Contract {

    private static final Pattern OURS = Pattern.compile("org\\.trackweave\\.events\\.[\\w$]+");

    private Contract() {}

    /** The fields of every event, without {@code type}, by its logical name. */
    static Map<String, String> events() {
        return Samples.types().collect(Collectors.toMap(JsonSubTypes.Type::name, type -> fields(type.value())));
    }

    /** The fields of every record, and the constants of every enum, that events are made of, by simple name. */
    static Map<String, String> values() {
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
        return values;
    }

    private static String fields(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        }
        return Arrays.stream(type.getRecordComponents())
            .map(component -> name(component) + (isOptional(component) ? "?" : ""))
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
            Matcher ours = OURS.matcher(component.getGenericType().getTypeName());
            while (ours.find()) {
                names.add(ours.group());
            }
        }
        return names.stream().<Class<?>>map(Contract::load).toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
