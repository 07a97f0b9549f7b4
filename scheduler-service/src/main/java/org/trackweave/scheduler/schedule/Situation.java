package org.trackweave.scheduler.schedule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.problem.ProblemFactory;
import org.trackweave.scheduler.problem.ProgrammeInput;
import org.trackweave.scheduler.room.ConferenceRoom;
import org.trackweave.scheduler.room.Timeslot;
import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.timetable.Clash;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.TimetableCheck;

/**
 * The working schedule at one moment, with all that is needed to judge it.
 *
 * @param spots the places of the accepted talks that have one
 * @param version how often it was changed
 */
record Situation(ProgrammeInput input, Map<UUID, Placement> released, Map<UUID, Spot> spots, long version) {

    Situation {
        Set<UUID> accepted = input.talks().stream().map(AcceptedTalk::id).collect(Collectors.toUnmodifiableSet());
        Map<UUID, Spot> known = new LinkedHashMap<>(spots);
        known.keySet().retainAll(accepted);
        spots = known;
        input = input.pinning(known.entrySet()
            .stream()
            .filter(spot -> spot.getValue().pinned())
            .map(spot -> spot.getValue().placement(spot.getKey()))
            .toList());
    }

    /** The schedule after these changes. */
    Situation after(List<Change> changes, long newVersion) {
        Map<UUID, Spot> moved = new LinkedHashMap<>(spots);
        for (Change change : changes) {
            Spot to = change.after();
            if (to == null) {
                moved.remove(change.talk());
            } else {
                moved.put(change.talk(), to);
            }
        }
        return new Situation(input, released, moved, newVersion);
    }

    List<Placement> placements() {
        return spots.entrySet().stream().map(spot -> spot.getValue().placement(spot.getKey())).toList();
    }

    Problem problem() {
        return ProblemFactory.of(input, input.tracks(), released);
    }

    Map<TalkId, CellId> cells() {
        return ProblemFactory.cells(input, placements());
    }

    /** Every broken hard rule, by the check that also guards releases. */
    List<Clash> clashes() {
        return new TimetableCheck(problem()).clashes(ProblemFactory.placements(input, placements()));
    }

    Optional<AcceptedTalk> talk(UUID id) {
        return input.talks().stream().filter(talk -> talk.id().equals(id)).findFirst();
    }

    Optional<Timeslot> timeslot(UUID id) {
        return input.timeslots().stream().filter(slot -> slot.id().equals(id)).findFirst();
    }

    Optional<ConferenceRoom> room(UUID id) {
        return input.rooms().stream().filter(room -> room.id().equals(id)).findFirst();
    }

    /** The timeslot in which the talk starts; empty where it has no place, or one that is no timeslot any more. */
    Optional<Timeslot> timeslotOf(UUID talk) {
        @Nullable
        Spot spot = spots.get(talk);
        return spot == null
                ? Optional.empty()
                : input.timeslots()
                    .stream()
                    .filter(slot -> slot.roomId().equals(spot.roomId()) && slot.startsAt().equals(spot.startsAt()))
                    .findFirst();
    }
}
