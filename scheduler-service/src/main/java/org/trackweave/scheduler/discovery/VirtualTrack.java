package org.trackweave.scheduler.discovery;

import java.util.List;

import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;

/**
 * A found or filled track.
 *
 * @param name proposed for a discovered track, the organizers' own for a named one
 * @param terms what its talks share and others do not, strongest first
 * @param blurb one paragraph made of its talks
 * @param cohesion how alike its talks are against the rest of the programme, from 0 (no more than any others) to 1
 * @param talks the surest member first
 */
public record VirtualTrack(TrackId id, Origin origin, String name, List<String> terms, String blurb, double cohesion,
        List<TalkId> talks) {

    /** Where a track comes from. */
    public enum Origin {
        NAMED,
        DISCOVERED
    }

    public VirtualTrack {
        terms = List.copyOf(terms);
        talks = List.copyOf(talks);
    }
}
