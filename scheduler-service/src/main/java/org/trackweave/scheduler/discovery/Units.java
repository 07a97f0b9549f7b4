package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;

/** Talks that must stay together, moved as one; a talk without such a link is a unit of its own. */
final class Units {

    /** The talks of one unit by number, the minutes they take, and the named track they are pinned to. */
    record Unit(List<Integer> talks, int minutes, OptionalInt pinnedTo) {}

    private final List<Unit> units = new ArrayList<>();
    private final Map<Integer, List<Integer>> apart = new HashMap<>();

    Units(TrackRequest request) {
        var numbers = new HashMap<TalkId, Integer>();
        request.talks().forEach(talk -> numbers.put(talk.id(), numbers.size()));
        int[] leader = new int[numbers.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
        }
        request.links()
            .stream()
            .filter(link -> link.kind() == Link.Kind.TOGETHER)
            .forEach(link -> join(leader, number(numbers, link.one()), number(numbers, link.other())));
        var pinned = pins(request, numbers);
        var groups = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < leader.length; i++) {
            groups.computeIfAbsent(find(leader, i), _ -> new ArrayList<>()).add(i);
        }
        var unitOf = new HashMap<Integer, Integer>();
        groups.values().forEach(talks -> {
            talks.forEach(talk -> unitOf.put(talk, units.size()));
            units.add(new Unit(List.copyOf(talks),
                    talks.stream().mapToInt(talk -> request.talks().get(talk).minutes()).sum(),
                    talks.stream().filter(pinned::containsKey).mapToInt(pinned::get).findFirst()));
        });
        request.links().stream().filter(link -> link.kind() == Link.Kind.APART).forEach(link -> {
            int one = unitOf.getOrDefault(number(numbers, link.one()), -1);
            int other = unitOf.getOrDefault(number(numbers, link.other()), -1);
            apart.computeIfAbsent(one, _ -> new ArrayList<>()).add(other);
            apart.computeIfAbsent(other, _ -> new ArrayList<>()).add(one);
        });
    }

    List<Unit> all() {
        return units;
    }

    /** The mean share of the unit's talks. */
    double share(int unit, int track, Belonging belonging) {
        var talks = units.get(unit).talks();
        return talks.stream().mapToDouble(talk -> belonging.of(talk, track)).sum() / talks.size();
    }

    /** The track that the unit belongs to most. */
    int best(int unit, Belonging belonging) {
        int best = 0;
        for (int track = 1; track < belonging.tracks(); track++) {
            if (share(unit, track, belonging) > share(unit, best, belonging)) {
                best = track;
            }
        }
        return best;
    }

    /** The units that must not share a track with this one. */
    List<Integer> apartFrom(int unit) {
        return apart.getOrDefault(unit, List.of());
    }

    /** Seeds are pins too: organizers named them as belonging there. */
    private static Map<Integer, Integer> pins(TrackRequest request, Map<TalkId, Integer> numbers) {
        var pinned = new TreeMap<Integer, Integer>();
        var trackNumbers = new HashMap<TrackId, Integer>();
        for (var track : request.named()) {
            int number = trackNumbers.size();
            trackNumbers.put(track.id(), number);
            track.seeds().forEach(seed -> pinned.put(number(numbers, seed), number));
        }
        request.pins()
            .forEach(pin -> pinned.put(number(numbers, pin.talk()), trackNumbers.getOrDefault(pin.track(), 0)));
        return pinned;
    }

    private static int number(Map<TalkId, Integer> numbers, TalkId talk) {
        var number = numbers.get(talk);
        if (number == null) {
            throw new IllegalArgumentException("Talk %s is not among the given talks.".formatted(talk));
        }
        return number;
    }

    private static void join(int[] leader, int one, int other) {
        int a = find(leader, one);
        int b = find(leader, other);
        leader[Math.max(a, b)] = Math.min(a, b);
    }

    private static int find(int[] leader, int talk) {
        int at = talk;
        while (leader[at] != at) {
            at = leader[at];
        }
        return at;
    }
}
