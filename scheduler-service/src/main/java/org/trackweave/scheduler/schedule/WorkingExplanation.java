package org.trackweave.scheduler.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.problem.ProblemFactory;
import org.trackweave.scheduler.problem.ProgrammeInput;
import org.trackweave.scheduler.problem.ScheduleProof;
import org.trackweave.scheduler.talk.Talk;
import org.trackweave.scheduler.timetable.Explanation;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.TimetableAdvisor;

/** Says what the timetable organizers work on is good and bad at. */
@Component
public class WorkingExplanation {

    private final ProgrammeInput.Reader reader;
    private final Placements placements;
    private final TimetableAdvisor advisor;

    WorkingExplanation(ProgrammeInput.Reader reader, Placements placements, TimetableAdvisor advisor) {
        this.reader = reader;
        this.placements = placements;
        this.advisor = advisor;
    }

    /**
     * Empty while no talk has a place. A talk that must not be where it is (its speaker is away) is taken as unplaced: the
     * advisor knows only cells that are possible.
     */
    public Optional<Explanation> of(String conferenceId) {
        List<Placement> places = placements.of(conferenceId);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        ProgrammeInput input = reader.read(conferenceId);
        Problem problem = ProblemFactory.of(input, input.tracks(), Map.of());
        Map<TalkId, CellId> cells = new HashMap<>(ProblemFactory.cells(input, places));
        Set<UUID> accepted = input.talks().stream().map(Talk::id).collect(Collectors.toSet());
        List<Placement> held = places.stream().filter(place -> accepted.contains(place.proposalId())).toList();
        ScheduleProof.clashes(input, input.tracks(), held)
            .stream()
            .filter(clash -> clash.talks().size() == 1)
            .forEach(clash -> cells.remove(clash.talks().getFirst()));
        return Optional.of(advisor.explain(problem, cells));
    }
}
