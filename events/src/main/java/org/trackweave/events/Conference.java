package org.trackweave.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A conference's full state.
 *
 * @param timeZone an IANA name, {@code Europe/Dublin}
 * @param callOpensAt proposals are taken from this instant
 * @param callClosesAt and until just before this one
 * @param formats the kinds of session that speakers may propose
 */
public record Conference(String name, String description, LocalDate startsOn, LocalDate endsOn, String timeZone,
        Instant callOpensAt, Instant callClosesAt, List<SessionFormat> formats, List<String> languages) {

    public Conference {
        formats = List.copyOf(formats);
        languages = List.copyOf(languages);
    }
}
