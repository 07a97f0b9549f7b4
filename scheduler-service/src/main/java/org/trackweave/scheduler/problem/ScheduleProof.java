package org.trackweave.scheduler.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.timetable.Clash;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.TimetableCheck;
import org.trackweave.scheduler.timetable.Wording;
import org.trackweave.scheduler.track.WorkingTrack;

/** Proves every hard rule on a schedule of accepted talks, also on one whose timeslots have gone meanwhile. */
public final class ScheduleProof {

    private ScheduleProof() {}

    /**
     * Every hard rule that is broken.
     *
     * @param tracks those whose talks must not overlap
     */
    public static List<Clash> clashes(ProgrammeInput input, List<WorkingTrack> tracks, List<Placement> places) {
        var cells = ProblemFactory.cells(input, places);
        var standing = places.stream()
            .filter(place -> cells.containsKey(ProblemFactory.talkId(place.proposalId())))
            .toList();
        var clashes = new ArrayList<Clash>();
        Wording wording = new Wording(input.zone());
        Map<UUID, String> titles = input.talks()
            .stream()
            .collect(Collectors.toMap(AcceptedTalk::id, AcceptedTalk::title));
        Map<UUID, String> rooms = new HashMap<>();
        input.rooms().forEach(room -> rooms.put(room.id(), room.name()));
        places.stream()
            .filter(place -> !standing.contains(place))
            .sorted(Comparator.comparing(Placement::startsAt))
            .forEach(place -> clashes.add(new Clash(Rule.CELL_TOO_SHORT,
                    List.of(ProblemFactory.talkId(place.proposalId())),
                    "\"%s\" is at %s in %s, where there is no timeslot any more.".formatted(
                            titles.getOrDefault(place.proposalId(), "A talk"), wording.time(place.startsAt()),
                            rooms.getOrDefault(place.roomId(), "a room that is gone")))));
        var problem = ProblemFactory.of(input, tracks, Map.of());
        clashes.addAll(new TimetableCheck(problem).clashes(ProblemFactory.placements(input, standing)));
        return clashes;
    }
}
