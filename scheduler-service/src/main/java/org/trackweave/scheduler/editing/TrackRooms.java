package org.trackweave.scheduler.editing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.track.EditEffect.RoomChange;
import org.trackweave.scheduler.track.WorkingTrack;

/** How many rooms one has to change between to follow a track: over its days, rooms beyond the first. */
final class TrackRooms {

    private final Map<UUID, Placement> placements;
    private final ZoneId zone;

    TrackRooms(List<Placement> placements, ZoneId zone) {
        this.placements = placements.stream()
            .collect(Collectors.toMap(Placement::proposalId, Function.identity()));
        this.zone = zone;
    }

    /** The tracks whose number is another one, in their order now, then those that are gone. */
    List<RoomChange> changes(List<WorkingTrack> before, List<WorkingTrack> after) {
        var then = before.stream().collect(Collectors.toMap(WorkingTrack::id, Function.identity()));
        var changes = new ArrayList<RoomChange>();
        for (var track : after) {
            var old = then.remove(track.id());
            changes.add(new RoomChange(track.name(), old == null ? 0 : of(old), of(track)));
        }
        before.stream()
            .filter(track -> then.containsKey(track.id()))
            .forEach(track -> changes.add(new RoomChange(track.name(), of(track), 0)));
        return changes.stream().filter(change -> change.before() != change.after()).toList();
    }

    private int of(WorkingTrack track) {
        var rooms = new HashMap<LocalDate, Set<UUID>>();
        track.members().forEach(member -> {
            var place = placements.get(member.proposalId());
            if (place != null) {
                rooms.computeIfAbsent(place.startsAt().atZone(zone).toLocalDate(), _ -> new HashSet<>())
                    .add(place.roomId());
            }
        });
        return rooms.values().stream().mapToInt(day -> day.size() - 1).sum();
    }
}
