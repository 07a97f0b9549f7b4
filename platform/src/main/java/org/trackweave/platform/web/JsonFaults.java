package org.trackweave.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a JSON body in the words of the body's author, never in Java's. */
final class JsonFaults {

    private static final List<Class<?>> WHOLE_NUMBERS = List.of(int.class, Integer.class, long.class, Long.class,
            short.class, Short.class);

    private JsonFaults() {}

    static ProblemDetail problem(@Nullable Throwable cause) {
        if (!(cause instanceof JacksonException json)) {
            return Problems.detail(HttpStatus.BAD_REQUEST, "malformed-body",
                    "The request needs a body. Maybe it is empty, or its Content-Type does not say what it is.");
        }
        if (json instanceof StreamReadException) {
            return Problems.detail(HttpStatus.BAD_REQUEST, "malformed-json",
                    "The body is not JSON%s.".formatted(place(json.getLocation())));
        }
        String field = path(json.getPath());
        if (field.isEmpty()) {
            return Problems.detail(HttpStatus.BAD_REQUEST, "malformed-json",
                    "The body as a whole is of the wrong shape: it %s.".formatted(fault(json)));
        }
        FieldFault fault = new FieldFault(field, capitalised(fault(json)) + '.');
        return Problems.detail(HttpStatus.BAD_REQUEST, "malformed-json",
                "The field %s %s.".formatted(field, fault(json)), List.of(fault));
    }

    private static String fault(JacksonException json) {
        return switch (json) {
            case UnrecognizedPropertyException unknown -> "is not known here; known are "
                    + unknown.getKnownPropertyIds()
                        .stream()
                        .map(String::valueOf)
                        .sorted()
                        .collect(Collectors.joining(", "));
            case InvalidNullException _ -> "must not be null";
            case InvalidTypeIdException _ -> "names a type that is not known here";
            case ValueInstantiationException refused -> "was refused: " + withoutFullStop(refused);
            case MismatchedInputException mismatch -> "must be " + expected(mismatch.getTargetType());
            default -> "cannot be read";
        };
    }

    private static String withoutFullStop(ValueInstantiationException refused) {
        String message = refused.getCause() instanceof IllegalArgumentException reason && reason.getMessage() != null
                ? reason.getMessage()
                : "its value is not allowed";
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return "one of " + Arrays.stream(type.getEnumConstants())
                .map(String::valueOf)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        }
        if (WHOLE_NUMBERS.contains(type)) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type) || type == double.class || type == float.class) {
            return "a number";
        }
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> "true or false";
            case "String" -> "text";
            case "UUID" -> "a UUID";
            case "Instant", "OffsetDateTime", "ZonedDateTime" ->
                "a date and time with offset, for instance 2026-03-01T09:00:00Z";
            case "LocalDate" -> "a date, for instance 2026-03-01";
            case "LocalTime" -> "a time, for instance 09:30";
            case "LocalDateTime" -> "a date and time, for instance 2026-03-01T09:00";
            case "Duration" -> "a duration, for instance PT45M";
            case "ZoneId" -> "a time zone, for instance Europe/Berlin";
            case "Locale" -> "a language, for instance en";
            case "URI", "URL" -> "an address, for instance https://example.org/";
            case "List", "Set", "Collection", "ArrayList" -> "a list";
            default -> "an object";
        };
    }

    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
