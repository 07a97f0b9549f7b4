package org.trackweave.scheduler.track;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.trackweave.platform.web.FieldFault;

/**
 * What organizers know before a run, and every run has to respect.
 *
 * @param tracksPerTalk how many tracks a talk may be in: one is its first, the others it gets where it belongs there too
 */
public record TrackRules(int tracksPerTalk, List<Link> links) {

    public static final TrackRules NONE = new TrackRules(1, List.of());

    private static final int MOST_TRACKS_PER_TALK = 3;

    public TrackRules {
        links = List.copyOf(links);
    }

    /** Two talks that belong into one track, or must not share one. */
    public record Link(UUID one, UUID other, boolean together) {}

    /** @param titles of all accepted talks */
    public List<FieldFault> faults(Map<UUID, String> titles) {
        var faults = new ArrayList<FieldFault>();
        if (tracksPerTalk < 1 || tracksPerTalk > MOST_TRACKS_PER_TALK) {
            faults.add(new FieldFault("tracksPerTalk", "A talk may be in 1 to %d tracks (%d asked)."
                .formatted(MOST_TRACKS_PER_TALK, tracksPerTalk)));
        }
        var group = new HashMap<UUID, UUID>();
        for (int i = 0; i < links.size(); i++) {
            var link = links.get(i);
            if (link.one().equals(link.other())) {
                faults.add(new FieldFault("links[%d]".formatted(i), "A link needs two different talks."));
            }
            for (var talk : List.of(link.one(), link.other())) {
                if (!titles.containsKey(talk)) {
                    faults.add(new FieldFault("links[%d]".formatted(i),
                            "There is no accepted talk (%s).".formatted(talk)));
                }
            }
            if (link.together()) {
                group.put(leader(group, link.one()), leader(group, link.other()));
            }
        }
        for (int i = 0; i < links.size(); i++) {
            var link = links.get(i);
            if (!link.together() && leader(group, link.one()).equals(leader(group, link.other()))) {
                faults.add(new FieldFault("links[%d]".formatted(i),
                        "“%s” and “%s” cannot be kept apart: other links put them together.".formatted(
                                titles.getOrDefault(link.one(), ""), titles.getOrDefault(link.other(), ""))));
            }
        }
        return faults;
    }

    private static UUID leader(Map<UUID, UUID> group, UUID talk) {
        var at = talk;
        for (var next = group.get(at); next != null && !next.equals(at); next = group.get(at)) {
            at = next;
        }
        return at;
    }
}
