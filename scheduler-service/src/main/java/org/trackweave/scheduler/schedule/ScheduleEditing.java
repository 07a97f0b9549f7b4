package org.trackweave.scheduler.schedule;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.scheduler.schedule.EditPlan.Planned;
import org.trackweave.scheduler.schedule.EditReport.MovedCard;
import org.trackweave.scheduler.timetable.Clash;
import org.trackweave.scheduler.timetable.TimetableAdvisor;

/** Changes of the working schedule by hand, one at a time, each on the version that its author has seen. */
@Service
public class ScheduleEditing {

    /** How much of what others did is told to someone who comes late. */
    private static final int MOST_NEWS = 20;

    private final Situations situations;
    private final Placements placements;
    private final Edits edits;
    private final BoardBuilder boards;
    private final TimetableAdvisor advisor;
    private final Clock clock;

    ScheduleEditing(Situations situations, Placements placements, Edits edits, BoardBuilder boards,
            TimetableAdvisor advisor, Clock clock) {
        this.situations = situations;
        this.placements = placements;
        this.edits = edits;
        this.boards = boards;
        this.advisor = advisor;
        this.clock = clock;
    }

    /** What became of a command. */
    public sealed interface Outcome {

        record Done(EditReport report) implements Outcome {}

        /** Somebody else was faster; nothing was changed. */
        record Stale(long version, List<Edit> since) implements Outcome {

            public Stale {
                since = List.copyOf(since);
            }
        }

        /** The command names a talk or a timeslot that is not there. */
        record Unknown(String message) implements Outcome {}

        /** @param slug the problem's type */
        record Impossible(String slug, String message) implements Outcome {}
    }

    /** @param seen the version that the organizer has seen; empty to change whatever is there */
    @Transactional
    public Outcome edit(String conferenceId, OptionalLong seen, Command command, UUID editor) {
        long version = edits.lock(conferenceId);
        if (seen.isPresent() && seen.getAsLong() != version) {
            return new Outcome.Stale(version, edits.since(conferenceId, seen.getAsLong(), MOST_NEWS));
        }
        Situation before = situations.of(conferenceId);
        Optional<Edit> undone = command instanceof Command.Undo ? edits.undoable(conferenceId) : Optional.empty();
        if (command instanceof Command.Undo && undone.isEmpty()) {
            return new Outcome.Impossible("nothing-to-undo", "There is no change left to take back.");
        }
        EditPlan plan = undone.map(edit -> EditPlan.undo(before, edit)).orElseGet(() -> EditPlan.of(before, command));
        return switch (plan) {
            case EditPlan.Unknown(String message) -> new Outcome.Unknown(message);
            case EditPlan.Impossible(String slug, String message) -> new Outcome.Impossible(slug, message);
            case Planned planned -> {
                undone.ifPresent(edit -> edits.markUndone(conferenceId, edit.version()));
                placements.apply(conferenceId, planned.changes());
                edits.append(conferenceId, new Edit(version + 1, planned.kind(), planned.words(), planned.changes(),
                        editor, clock.instant(), false));
                yield new Outcome.Done(report(conferenceId, before, planned));
            }
        };
    }

    private EditReport report(String conferenceId, Situation before, Planned planned) {
        Situation after = before.after(planned.changes(), before.version() + 1);
        List<Clash> clashes = after.clashes();
        Set<Board.Card> known = new HashSet<>(cards(boards.of(before, before.clashes())).toList());
        List<MovedCard> moved = cards(boards.of(after, clashes)).filter(card -> !known.contains(card))
            .map(MovedCard::of)
            .toList();
        return new EditReport(after.version(), planned.words(), Effects.between(before, after, advisor), moved,
                new EditReport.Summary(after.spots().size(), after.input().talks().size() - after.spots().size(),
                        clashes.stream().map(Clash::words).toList(),
                        edits.undoable(conferenceId).map(Edit::words).orElse(null)));
    }

    private static Stream<Board.Card> cards(Board board) {
        return Stream.concat(board.tray().stream(), board.days().stream().flatMap(day -> day.cards().stream()));
    }
}
