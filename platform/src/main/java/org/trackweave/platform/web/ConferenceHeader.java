package org.trackweave.platform.web;

import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * What the page header says about a conference.
 *
 * @param id the slug every URL carries
 * @param name the name people know it by
 * @param startsOn the first day, where it is known
 * @param endsOn the last day, where it is known
 * @param zone the time zone all dates of the conference are shown in
 */
public record ConferenceHeader(String id, String name, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
        ZoneId zone) {

    /** A conference of which no dates are known yet. */
    public ConferenceHeader(String id, String name, ZoneId zone) {
        this(id, name, null, null, zone);
    }
}
