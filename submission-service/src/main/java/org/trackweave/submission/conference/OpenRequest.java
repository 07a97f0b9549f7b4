package org.trackweave.submission.conference;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.trackweave.submission.input.FieldFaults;

/**
 * A new conference as people send it.
 *
 * @param id the slug in its URLs, for ever: lower-case letters, digits and hyphens
 */
record OpenRequest(@Nullable String id, @Nullable String name, @Nullable String description,
        @Nullable String startsOn, @Nullable String endsOn, @Nullable String timeZone,
        @Nullable List<ProfileRequest.@Nullable Format> formats, @Nullable List<@Nullable String> languages,
        @Nullable CallRequest call) {

    ConferenceId checkId(FieldFaults faults) {
        var slug = faults.line("id", id, 63);
        if (!slug.isEmpty() && !ConferenceId.wellFormed(slug)) {
            faults.add("id", "must be 2 to 63 lower-case letters, digits and hyphens, like pycon-2011, it is (%s)"
                .formatted(slug));
        }
        return new ConferenceId(slug);
    }

    Profile checkProfile(FieldFaults faults) {
        return new ProfileRequest(name, description, startsOn, endsOn, timeZone, formats, languages).check(faults);
    }

    Call checkCall(FieldFaults faults) {
        return Objects.requireNonNullElse(call, new CallRequest(null, null)).check("call.", faults);
    }
}
