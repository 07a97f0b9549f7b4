package org.trackweave.scheduler.schedule;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.problem.ProblemFactory;
import org.trackweave.scheduler.problem.ProgrammeInput;
import org.trackweave.scheduler.timetable.Clash;
import org.trackweave.scheduler.timetable.TimetableCheck;

/** The timetable organizers work on. */
@Service
public class WorkingSchedule {

    private final ProgrammeInput.Reader reader;
    private final Placements placements;
    private final TimetableBuilder builder;

    WorkingSchedule(ProgrammeInput.Reader reader, Placements placements, TimetableBuilder builder) {
        this.reader = reader;
        this.placements = placements;
        this.builder = builder;
    }

    /** @param clashes hard rules that it breaks, in words */
    public record View(Timetable timetable, List<String> clashes, int placed) {

        public View {
            clashes = List.copyOf(clashes);
        }
    }

    @Transactional(readOnly = true)
    public View view(String conferenceId) {
        ProgrammeInput input = reader.read(conferenceId);
        var accepted = input.talks().stream().map(talk -> talk.id()).toList();
        List<Placement> places = placements.of(conferenceId)
            .stream()
            .filter(place -> accepted.contains(place.proposalId()))
            .toList();
        var problem = ProblemFactory.of(input, input.tracks(), Map.of());
        List<String> clashes = new TimetableCheck(problem).clashes(ProblemFactory.placements(input, places))
            .stream()
            .map(Clash::words)
            .toList();
        return new View(builder.build(input, input.tracks(), places), clashes, places.size());
    }
}
