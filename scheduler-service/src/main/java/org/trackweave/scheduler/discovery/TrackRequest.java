package org.trackweave.scheduler.discovery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;

/**
 * What to find tracks in. No named track: discovery. Named tracks and {@link TrackCount#NONE}: filling. Both: the named
 * tracks are kept and the rest is discovered. The same request gives the same plan.
 *
 * @param coVotes what reviewers' votes say of pairs of talks; empty where too few voted
 * @param everyTalk whether a talk that fits nowhere is put into its nearest track all the same
 */
public record TrackRequest(List<TalkText> talks, List<NamedTrack> named, TrackCount discover,
        SizeBounds discoveredBounds,
        List<Pin> pins, List<Link> links, List<CoVote> coVotes, boolean everyTalk, long seed) {

    /** A request without votes. */
    public TrackRequest(List<TalkText> talks, List<NamedTrack> named, TrackCount discover, SizeBounds discoveredBounds,
            List<Pin> pins, List<Link> links, boolean everyTalk, long seed) {
        this(talks, named, discover, discoveredBounds, pins, links, List.of(), everyTalk, seed);
    }

    public TrackRequest {
        talks = List.copyOf(talks);
        named = List.copyOf(named);
        pins = List.copyOf(pins);
        links = List.copyOf(links);
        coVotes = List.copyOf(coVotes);
        var known = new HashSet<TalkId>();
        for (var talk : talks) {
            if (!known.add(talk.id())) {
                throw new IllegalArgumentException("Talk %s is given twice.".formatted(talk.id()));
            }
        }
        var tracks = new HashSet<TrackId>();
        for (var track : named) {
            if (!tracks.add(track.id())) {
                throw new IllegalArgumentException("Track %s is named twice.".formatted(track.id()));
            }
            track.seeds().forEach(talk -> requireKnown(known, talk));
        }
        for (var pin : pins) {
            requireKnown(known, pin.talk());
            if (!tracks.contains(pin.track())) {
                throw new IllegalArgumentException("Talk %s is pinned to track %s, which is not among the named tracks."
                    .formatted(pin.talk(), pin.track()));
            }
        }
        for (var pair : coVotes) {
            requireKnown(known, pair.one());
            requireKnown(known, pair.other());
        }
        for (var link : links) {
            requireKnown(known, link.one());
            requireKnown(known, link.other());
        }
    }

    /** Discovery with nothing else said. */
    public static TrackRequest discover(List<TalkText> talks, TrackCount count, SizeBounds bounds, long seed) {
        return new TrackRequest(talks, List.of(), count, bounds, List.of(), List.of(), false, seed);
    }

    /** Filling with nothing else said. */
    public static TrackRequest fill(List<TalkText> talks, List<NamedTrack> named, long seed) {
        return new TrackRequest(talks, named, TrackCount.NONE, SizeBounds.NONE, List.of(), List.of(), false, seed);
    }

    private static void requireKnown(Set<TalkId> known, TalkId talk) {
        if (!known.contains(talk)) {
            throw new IllegalArgumentException("Talk %s is not among the given talks.".formatted(talk));
        }
    }
}
