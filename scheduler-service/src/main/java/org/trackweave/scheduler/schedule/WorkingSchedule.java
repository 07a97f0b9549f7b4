package org.trackweave.scheduler.schedule;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.scheduler.timetable.Clash;

/** The timetable organizers work on. */
@Service
public class WorkingSchedule {

    private final Situations situations;
    private final TimetableBuilder builder;
    private final Edits edits;

    WorkingSchedule(Situations situations, TimetableBuilder builder, Edits edits) {
        this.situations = situations;
        this.builder = builder;
        this.edits = edits;
    }

    /**
     * The timetable as tables.
     *
     * @param clashes hard rules that it breaks, in words
     * @param version how often it was changed
     */
    public record View(TimetableView timetable, List<String> clashes, int placed, long version) {

        public View {
            clashes = List.copyOf(clashes);
        }
    }

    /** How often it was changed: all that must be looked at to know whether somebody did. */
    long version(String conferenceId) {
        return edits.version(conferenceId);
    }

    @Transactional(readOnly = true)
    public View view(String conferenceId) {
        Situation now = situations.of(conferenceId);
        return new View(builder.build(now.input(), now.input().tracks(), now.placements()),
                now.clashes().stream().map(Clash::words).toList(), now.spots().size(), now.version());
    }
}
