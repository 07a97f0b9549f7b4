package org.trackweave.scheduler.editing;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.track.WorkingTrack;

/** Talks of one track that a timetable holds at the same time: nobody can follow such a track. */
final class TrackOverlaps {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private final Map<UUID, Placement> placements;
    private final Map<UUID, String> titles;
    private final ZoneId zone;

    TrackOverlaps(List<Placement> placements, Map<UUID, String> titles, ZoneId zone) {
        this.placements = placements.stream()
            .collect(Collectors.toMap(Placement::proposalId, Function.identity()));
        this.titles = titles;
        this.zone = zone;
    }

    /** One sentence for each pair of talks that overlaps in these tracks and in none of the others. */
    List<String> beyond(List<WorkingTrack> tracks, List<WorkingTrack> others) {
        var known = of(others);
        var beyond = new LinkedHashMap<>(of(tracks));
        beyond.keySet().removeAll(known.keySet());
        return List.copyOf(beyond.values());
    }

    /** A sentence by pair: a track that is renamed or merged has the overlaps it had. */
    private Map<Set<UUID>, String> of(List<WorkingTrack> tracks) {
        var overlaps = new LinkedHashMap<Set<UUID>, String>();
        for (var track : tracks) {
            var places = new ArrayList<Placement>();
            for (var member : track.members()) {
                var place = placements.get(member.proposalId());
                if (place != null && titles.containsKey(member.proposalId())) {
                    places.add(place);
                }
            }
            for (int one = 0; one < places.size(); one++) {
                for (int other = one + 1; other < places.size(); other++) {
                    if (overlap(places.get(one), places.get(other))) {
                        overlaps.putIfAbsent(Set.of(places.get(one).proposalId(), places.get(other).proposalId()),
                                words(places.get(one), places.get(other), track));
                    }
                }
            }
        }
        return overlaps;
    }

    private static boolean overlap(Placement one, Placement other) {
        return one.startsAt().isBefore(other.endsAt()) && other.startsAt().isBefore(one.endsAt());
    }

    private String words(Placement one, Placement other, WorkingTrack track) {
        var first = one.startsAt().isAfter(other.startsAt()) ? other : one;
        var second = first.equals(one) ? other : one;
        return "“%s” and “%s” of %s overlap on %s.".formatted(titles.get(first.proposalId()),
                titles.get(second.proposalId()), track.name(), TIME.format(second.startsAt().atZone(zone)));
    }
}
