package org.trackweave.scheduler.track;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A virtual track as organizers work on it.
 *
 * @param description what organizers say it is about; a run fills it by this
 * @param blurb one paragraph for attendees
 * @param color an index from 0 into the palette of the pages
 * @param namedByOrganizer false where a run found it: the next run may replace it
 * @param cohesion the mean similarity of its talks to its centre, 0 to 1; null before a run
 */
public record Track(UUID id, String slug, String name, String blurb, String description, List<String> keywords,
        List<String> terms, int color, boolean namedByOrganizer, @Nullable Double cohesion, List<Member> members) {

    public Track {
        keywords = List.copyOf(keywords);
        terms = List.copyOf(terms);
        members = List.copyOf(members);
    }

    /**
     * A talk in the track.
     *
     * @param pinned a run must leave it here
     * @param confidence how sure the run was, 0 to 1; null where a person put it here
     * @param nextBest the name of the track it fits second best
     * @param why in words
     */
    public record Member(UUID proposalId, boolean primary, boolean pinned, @Nullable Double confidence,
            @Nullable String nextBest, String why) {}
}
