package org.trackweave.submission.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.trackweave.platform.web.FieldFault;

/**
 * Collects what is wrong with an input, so that people learn of every fault at once. Each check answers the cleaned
 * value, or some stand-in where the value is refused: use the result only if {@link #isEmpty()}.
 */
public final class FieldFaults {

    /** The shape of a mail address; whether it exists, only a mail can tell. */
    private static final Pattern EMAIL = Pattern
        .compile("[^\\s@<>(),;:\"\\\\\\[\\]]+@[^\\s@<>(),;:\"\\\\\\[\\]]+\\.[^\\s@.]{2,}");
    private static final int LONGEST_EMAIL = 254;

    private final List<FieldFault> faults = new ArrayList<>();

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    public List<FieldFault> list() {
        return List.copyOf(faults);
    }

    public void add(String field, String message) {
        faults.add(new FieldFault(field, message));
    }

    /** Takes over faults of a nested check. */
    public void addAll(List<FieldFault> others) {
        faults.addAll(others);
    }

    /** One line, needed. */
    public String line(String field, @Nullable String value, int longest) {
        var line = optionalLine(field, value, longest);
        if (line == null) {
            add(field, "is needed");
            return "";
        }
        return line;
    }

    /** One line, null when left out or blank. */
    public @Nullable String optionalLine(String field, @Nullable String value, int longest) {
        var text = optionalText(field, value, longest);
        if (text != null && text.indexOf('\n') >= 0) {
            add(field, "must be one line");
        }
        return text;
    }

    /** Any number of lines, needed. */
    public String text(String field, @Nullable String value, int longest) {
        var text = optionalText(field, value, longest);
        if (text == null) {
            add(field, "is needed");
            return "";
        }
        return text;
    }

    /** Any number of lines, null when left out or blank. Line ends become {@code \n}; spaces around it are dropped. */
    public @Nullable String optionalText(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var text = value.replace("\r\n", "\n").replace('\r', '\n').strip();
        var length = text.codePointCount(0, text.length());
        if (length > longest) {
            add(field, "must have at most %d characters, it has %d".formatted(longest, length));
        }
        if (text.codePoints().anyMatch(FieldFaults::unprintable)) {
            add(field, "must not contain control characters");
        }
        return text;
    }

    public int between(String field, @Nullable Integer value, int least, int most) {
        if (value == null) {
            add(field, "is needed");
            return least;
        }
        if (value < least || value > most) {
            add(field, "must be between %d and %d, it is %d".formatted(least, most, value));
        }
        return value;
    }

    /** A mail address in lower case. */
    public String email(String field, @Nullable String value) {
        var email = line(field, value, LONGEST_EMAIL).toLowerCase(Locale.ROOT);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            add(field, "must be a mail address like ada@example.org, it is (%s)".formatted(email));
        }
        return email;
    }

    /** One of an enum's constants, written in lower case. */
    public <E extends Enum<E>> Optional<E> oneOf(String field, @Nullable String value, Class<E> type) {
        var name = value == null ? "" : value.strip();
        var found = Arrays.stream(type.getEnumConstants()).filter(one -> wireName(one).equals(name)).findFirst();
        if (found.isEmpty()) {
            var choice = Arrays.stream(type.getEnumConstants())
                .map(FieldFaults::wireName)
                .collect(Collectors.joining(", "));
            add(field, name.isEmpty()
                    ? "is needed: one of " + choice
                    : "must be one of %s, it is (%s)".formatted(
                            choice, name));
        }
        return found;
    }

    private static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** PostgreSQL refuses NUL; the others and lone surrogates have no place in a text people wrote. */
    private static boolean unprintable(int character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\t')
                || Character.getType(character) == Character.SURROGATE;
    }
}
