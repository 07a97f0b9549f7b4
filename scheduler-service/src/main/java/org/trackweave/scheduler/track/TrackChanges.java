package org.trackweave.scheduler.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How one set of tracks differs from another, track by track and talk by talk. Tracks are matched by id, then by the share
 * of talks they have in common (the greatest Jaccard index first): a discovered track that kept most of its talks is the
 * same track under a new name.
 *
 * @param tracks the matched pairs in the order of the new tracks, then the tracks that are gone
 * @param moves talks whose primary track is another one
 * @param stayed how many talks are where they were
 */
public record TrackChanges(List<Matched> tracks, List<Move> moves, int stayed) {

    public TrackChanges {
        tracks = List.copyOf(tracks);
        moves = List.copyOf(moves);
    }

    /**
     * A track before and after.
     *
     * @param before its name before, null for a new one
     * @param after its name now, null for one that is gone
     */
    public record Matched(@Nullable String before, @Nullable String after, int talksBefore, int talksAfter) {

        public boolean renamed() {
            return before != null && after != null && !before.equals(after);
        }
    }

    /** A talk that goes from one track to another; null is no track. */
    public record Move(UUID proposalId, @Nullable String from, @Nullable String to) {}

    public static TrackChanges between(List<WorkingTrack> before, List<WorkingTrack> after) {
        var partners = partners(before, after);
        var matched = new ArrayList<Matched>();
        for (var now : after) {
            var then = partners.get(now);
            matched.add(new Matched(then == null ? null : then.name(), now.name(),
                    then == null ? 0 : talks(then).size(), talks(now).size()));
        }
        before.stream()
            .filter(then -> !partners.containsValue(then))
            .forEach(then -> matched.add(new Matched(then.name(), null, talks(then).size(), 0)));
        return moves(before, after, partners, matched);
    }

    private static TrackChanges moves(List<WorkingTrack> before, List<WorkingTrack> after,
            Map<WorkingTrack, WorkingTrack> partners,
            List<Matched> matched) {
        var then = byTalk(before);
        var now = byTalk(after);
        var talks = new LinkedHashSet<>(then.keySet());
        talks.addAll(now.keySet());
        var moves = new ArrayList<Move>();
        int stayed = 0;
        for (var talk : talks) {
            var from = then.get(talk);
            var to = now.get(talk);
            if (to != null && from != null && from.equals(partners.get(to))) {
                stayed++;
            } else {
                moves.add(new Move(talk, from == null ? null : from.name(), to == null ? null : to.name()));
            }
        }
        return new TrackChanges(matched, moves, stayed);
    }

    /** Old track by new track. */
    private static Map<WorkingTrack, WorkingTrack> partners(List<WorkingTrack> before, List<WorkingTrack> after) {
        record Pair(WorkingTrack then, WorkingTrack now, double common) {}
        var pairs = new ArrayList<Pair>();
        for (var now : after) {
            for (var then : before) {
                double common = then.id().equals(now.id()) ? 2 : jaccard(talks(then), talks(now));
                if (common > 0) {
                    pairs.add(new Pair(then, now, common));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.common()));
        var partners = new HashMap<WorkingTrack, WorkingTrack>();
        var taken = new HashSet<WorkingTrack>();
        for (var pair : pairs) {
            if (!partners.containsKey(pair.now()) && taken.add(pair.then())) {
                partners.put(pair.now(), pair.then());
            }
        }
        return partners;
    }

    private static double jaccard(Set<UUID> one, Set<UUID> other) {
        long both = one.stream().filter(other::contains).count();
        return both == 0 ? 0 : both / (double) (one.size() + other.size() - both);
    }

    private static Set<UUID> talks(WorkingTrack track) {
        return track.members()
            .stream()
            .filter(WorkingTrack.Member::primary)
            .map(WorkingTrack.Member::proposalId)
            .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<UUID, WorkingTrack> byTalk(List<WorkingTrack> tracks) {
        var byTalk = new LinkedHashMap<UUID, WorkingTrack>();
        tracks.forEach(track -> track.members()
            .stream()
            .filter(WorkingTrack.Member::primary)
            .forEach(member -> byTalk.put(member.proposalId(), track)));
        return byTalk;
    }
}
