package org.trackweave.scheduler.schedule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.problem.ProblemFactory;
import org.trackweave.scheduler.problem.ProgrammeInput;
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

    /** Empty while no talk has a place. */
    public Optional<Explanation> of(String conferenceId) {
        List<Placement> places = placements.of(conferenceId);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        ProgrammeInput input = reader.read(conferenceId);
        Problem problem = ProblemFactory.of(input, input.tracks(), Map.of());
        return Optional.of(advisor.explain(problem, ProblemFactory.cells(input, places)));
    }
}
