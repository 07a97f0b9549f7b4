package org.trackweave.scheduler.track;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Changes of the virtual tracks as people read them.
 *
 * @param summary {@code 1 track new, 2 renamed; 5 talks go to another track, 90 stay}
 * @param tracks a sentence for each track that is new, gone or renamed
 * @param ways the talks that go elsewhere, those with one way together: from track to track first, then those that lose
 * their track, then those that get one
 * @param stayed how many talks are where they were
 * @param held how many of those stayed because they are pinned or their track is locked
 */
public record TracksTold(String summary, List<String> tracks, List<Way> ways, int stayed, int held) {

    public TracksTold {
        tracks = List.copyOf(tracks);
        ways = List.copyOf(ways);
    }

    /**
     * Talks that leave one track for another.
     *
     * @param from null for talks that were in none
     * @param to null for talks that fit none any more
     */
    public record Way(@Nullable String from, @Nullable String to, List<Named> talks) {

        public Way {
            talks = List.copyOf(talks);
        }

        /** "From Web to Networking". */
        public String words() {
            if (from == null) {
                return "Into " + to + ", from no track";
            }
            return to == null ? "Out of " + from + ", into no track" : "From %s to %s".formatted(from, to);
        }
    }

    /** A talk by its title. */
    public record Named(UUID proposalId, String title) {}

    /** How many talks go elsewhere. */
    public int moved() {
        return ways.stream().mapToInt(way -> way.talks().size()).sum();
    }

    public boolean none() {
        return tracks.isEmpty() && ways.isEmpty();
    }

    /** @param titles of the accepted talks: nothing is said of others */
    public static TracksTold of(List<WorkingTrack> before, List<WorkingTrack> after, Map<UUID, String> titles) {
        var changes = TrackChanges.between(before, after);
        var sentences = changes.tracks().stream().flatMap(TracksTold::sentence).toList();
        var ways = changes.moves()
            .stream()
            .filter(move -> titles.containsKey(move.proposalId()))
            .collect(Collectors.groupingBy(move -> new Way(move.from(), move.to(), List.of())))
            .entrySet()
            .stream()
            .map(entry -> new Way(entry.getKey().from(), entry.getKey().to(), entry.getValue()
                .stream()
                .map(move -> new Named(move.proposalId(), titles.getOrDefault(move.proposalId(), "")))
                .sorted((one, other) -> one.title().compareToIgnoreCase(other.title()))
                .toList()))
            .sorted(TracksTold::inOrder)
            .toList();
        return new TracksTold(summary(changes, ways), sentences, ways, changes.stayed(), held(before, after));
    }

    private static Stream<String> sentence(TrackChanges.Matched track) {
        if (track.before() == null) {
            return Stream.of("%s is new (%s).".formatted(track.after(), talks(track.talksAfter())));
        }
        if (track.after() == null) {
            return Stream.of("%s is gone (it had %s).".formatted(track.before(), talks(track.talksBefore())));
        }
        return track.renamed()
                ? Stream.of("%s becomes %s (%s before, %d now).".formatted(track.before(), track.after(),
                        talks(track.talksBefore()), track.talksAfter()))
                : Stream.of();
    }

    private static int inOrder(Way one, Way other) {
        int kind = Integer.compare(kind(one), kind(other));
        int size = Integer.compare(other.talks().size(), one.talks().size());
        return kind != 0 ? kind : size != 0 ? size : one.words().compareTo(other.words());
    }

    private static int kind(Way way) {
        return way.from() == null ? 2 : way.to() == null ? 1 : 0;
    }

    private static String summary(TrackChanges changes, List<Way> ways) {
        var tracks = Stream
            .of(part(changes.tracks().stream().filter(track -> track.before() == null).count(), "new"),
                    part(changes.tracks().stream().filter(track -> track.after() == null).count(), "gone"),
                    part(changes.tracks().stream().filter(TrackChanges.Matched::renamed).count(), "renamed"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
        var talks = Stream.of(part(count(ways, 0), "to another track"), part(count(ways, 1), "into none"),
                part(count(ways, 2), "from none into one"), part(changes.stayed(), "where they were"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
        return (tracks.isEmpty() ? "no track new, gone or renamed" : "tracks: " + tracks)
                + (talks.isEmpty() ? "" : "; talks: " + talks);
    }

    private static long count(List<Way> ways, int kind) {
        return ways.stream().filter(way -> kind(way) == kind).mapToLong(way -> way.talks().size()).sum();
    }

    private static int held(List<WorkingTrack> before, List<WorkingTrack> after) {
        var now = after.stream()
            .flatMap(track -> track.members().stream())
            .filter(WorkingTrack.Member::primary)
            .map(WorkingTrack.Member::proposalId)
            .collect(Collectors.toUnmodifiableSet());
        return (int) before.stream()
            .flatMap(track -> track.members()
                .stream()
                .filter(member -> member.primary() && (member.pinned() || track.locked())))
            .filter(member -> now.contains(member.proposalId()))
            .count();
    }

    private static String part(long count, String what) {
        return count == 0 ? "" : count + " " + what;
    }

    private static String talks(int count) {
        return count == 1 ? "1 talk" : count + " talks";
    }
}
