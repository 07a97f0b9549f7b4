package org.trackweave.submission.conference;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

import org.trackweave.submission.input.FieldFaults;

/**
 * The call's window as people send it.
 *
 * @param opensAt with an offset: {@code 2010-10-01T00:00:00Z}
 */
record CallRequest(@Nullable String opensAt, @Nullable String closesAt) {

    /** @param prefix what the field names begin with: empty, or {@code call.} inside another object */
    Call check(String prefix, FieldFaults faults) {
        var opens = instant(prefix + "opensAt", opensAt, faults);
        var closes = instant(prefix + "closesAt", closesAt, faults);
        if (faults.isEmpty() && !opens.isBefore(closes)) {
            faults.add(prefix + "closesAt",
                    "must be after opensAt (%s), it is (%s)".formatted(opens, closes));
        }
        return new Call(opens, closes);
    }

    private static Instant instant(String field, @Nullable String value, FieldFaults faults) {
        if (value == null || value.isBlank()) {
            faults.add(field, "is needed: an instant like 2010-11-01T23:59:00Z");
            return Instant.EPOCH;
        }
        try {
            return OffsetDateTime.parse(value.strip()).toInstant();
        } catch (DateTimeParseException _) {
            faults.add(field, "must be an instant with its offset, like 2010-11-01T23:59:00Z, it is (%s)".formatted(
                    value));
            return Instant.EPOCH;
        }
    }
}
