package org.trackweave.events;

import java.util.List;
import java.util.UUID;

/**
 * A theme read across rooms and days, whose talks never overlap in a released schedule.
 *
 * @param slug stable and unique within the conference, for URLs
 * @param blurb one paragraph for attendees
 * @param color an index from 0 into the palette of the pages, wrapping around
 */
public record VirtualTrack(UUID trackId, String slug, String name, String blurb, List<String> terms, int color,
        List<Member> members) {

    public VirtualTrack {
        terms = List.copyOf(terms);
        members = List.copyOf(members);
    }

    /**
     * A talk in the track.
     *
     * @param primary false where the talk only visits: its colour and home are another track
     * @param why in words, for organizers and attendees
     */
    public record Member(UUID proposalId, boolean primary, String why) {}
}
