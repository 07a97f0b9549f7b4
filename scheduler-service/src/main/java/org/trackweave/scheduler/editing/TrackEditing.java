package org.trackweave.scheduler.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.Placement;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.scheduler.ids.NewIds;
import org.trackweave.scheduler.problem.ProgrammeInput;
import org.trackweave.scheduler.schedule.Placements;
import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.track.EditEffect;
import org.trackweave.scheduler.track.EditEffect.CohesionChange;
import org.trackweave.scheduler.track.TrackBoard;
import org.trackweave.scheduler.track.TrackBoard.Outcome;
import org.trackweave.scheduler.track.TrackEdit;
import org.trackweave.scheduler.track.TrackHistory;
import org.trackweave.scheduler.track.TrackHistory.Past;
import org.trackweave.scheduler.track.TrackRules;
import org.trackweave.scheduler.track.TrackRulesTable;
import org.trackweave.scheduler.track.Tracks;
import org.trackweave.scheduler.track.WorkingTrack;

/** What organizers do with virtual tracks between runs: edits, what each does, and undo. */
@Service
public class TrackEditing {

    private static final int EDITS_SHOWN = 20;

    private final Tracks tracks;
    private final TrackHistory history;
    private final TrackRulesTable rules;
    private final ProgrammeInput.Reader reader;
    private final Placements placements;
    private final TrackReading reading;
    private final NewIds ids;

    TrackEditing(Tracks tracks, TrackHistory history, TrackRulesTable rules, ProgrammeInput.Reader reader,
            Placements placements, TrackReading reading, NewIds ids) {
        this.tracks = tracks;
        this.history = history;
        this.rules = rules;
        this.reader = reader;
        this.placements = placements;
        this.reading = reading;
        this.ids = ids;
    }

    /**
     * The tracks as they are.
     *
     * @param version counts changes; give it with an edit to be told when somebody else was faster
     * @param history what was changed, the newest first
     */
    public record Board(long version, List<WorkingTrack> tracks, List<Past> history) {

        public Board {
            tracks = List.copyOf(tracks);
            history = List.copyOf(history);
        }
    }

    /** What became of an edit. */
    public sealed interface Applied {

        /** @param words what was done */
        record Done(String words, Board board) implements Applied {}

        record Refused(List<FieldFault> faults) implements Applied {
            public Refused {
                faults = List.copyOf(faults);
            }
        }

        /** Somebody else changed the tracks since the version that was given. */
        record Stale(long version) implements Applied {}

        /** Nothing is left to undo. */
        record NothingToUndo() implements Applied {}
    }

    @Transactional(readOnly = true)
    public Board board(String conferenceId) {
        return new Board(tracks.version(conferenceId), tracks.of(conferenceId),
                history.latest(conferenceId, EDITS_SHOWN));
    }

    /** @param seen the version the organizer saw; null to change whatever is there */
    @Transactional
    public Applied apply(String conferenceId, @Nullable Long seen, TrackEdit edit) {
        long version = tracks.lock(conferenceId);
        if (seen != null && seen != version) {
            return new Applied.Stale(version);
        }
        var input = reader.read(conferenceId);
        var board = new TrackBoard(input.tracks(), titles(input), tools(input));
        return switch (board.apply(edit)) {
            case Outcome.Refused(var faults) -> new Applied.Refused(faults);
            case Outcome.Edited(var edited, var words) -> {
                var described = reading.described(input.talks(), input.tracks(), edited);
                history.append(conferenceId, words, input.tracks(), effect(input, conferenceId, described));
                tracks.put(conferenceId, described);
                yield new Applied.Done(words, board(conferenceId));
            }
        };
    }

    /** What runs have to respect. */
    @Transactional(readOnly = true)
    public TrackRules rules(String conferenceId) {
        return rules.of(conferenceId);
    }

    /** Puts these rules in place of those there were; refused with the faults where they cannot be. */
    @Transactional
    public List<FieldFault> changeRules(String conferenceId, TrackRules wanted) {
        var faults = wanted.faults(titles(reader.read(conferenceId)));
        if (faults.isEmpty()) {
            rules.replace(conferenceId, wanted);
        }
        return faults;
    }

    /** Takes the newest change back. Undone changes are not kept. */
    @Transactional
    public Applied undo(String conferenceId, @Nullable Long seen) {
        long version = tracks.lock(conferenceId);
        if (seen != null && seen != version) {
            return new Applied.Stale(version);
        }
        var taken = history.takeLast(conferenceId);
        taken.ifPresent(last -> tracks.put(conferenceId, last.before()));
        return taken.<Applied>map(last -> new Applied.Done("Undone: " + last.words(), board(conferenceId)))
            .orElseGet(Applied.NothingToUndo::new);
    }

    private TrackBoard.Tools tools(ProgrammeInput input) {
        return new TrackBoard.Tools() {
            @Override
            public UUID newId() {
                return ids.next();
            }

            @Override
            public Optional<TrackBoard.Part> divide(WorkingTrack track) {
                return reading.divide(input.talks(), track);
            }
        };
    }

    private EditEffect effect(ProgrammeInput input, String conferenceId, List<WorkingTrack> after) {
        var held = placements.of(conferenceId);
        var changed = TrackReading.changed(input.tracks(), after);
        return new EditEffect(cohesion(input.tracks(), after, changed),
                new TrackRooms(held, input.zone()).changes(input.tracks(), after),
                overlaps(held, input, after, input.tracks()), overlaps(held, input, input.tracks(), after));
    }

    /** The overlaps within these tracks that were none within the others. */
    private static List<String> overlaps(List<Placement> held, ProgrammeInput input, List<WorkingTrack> tracks,
            List<WorkingTrack> others) {
        return new TrackOverlaps(held, titles(input), input.zone()).beyond(tracks, others);
    }

    private static List<CohesionChange> cohesion(List<WorkingTrack> before, List<WorkingTrack> after,
            Set<UUID> changed) {
        Map<UUID, WorkingTrack> then = before.stream().collect(Collectors.toMap(WorkingTrack::id, Function.identity()));
        var changes = new ArrayList<CohesionChange>();
        after.stream().filter(track -> changed.contains(track.id())).forEach(track -> {
            WorkingTrack old = then.get(track.id());
            changes.add(new CohesionChange(track.name(), old == null ? null : old.cohesion(), track.cohesion()));
        });
        var left = after.stream().map(WorkingTrack::id).collect(Collectors.toUnmodifiableSet());
        before.stream()
            .filter(track -> !left.contains(track.id()))
            .forEach(track -> changes.add(new CohesionChange(track.name(), track.cohesion(), null)));
        return changes;
    }

    private static Map<UUID, String> titles(ProgrammeInput input) {
        return input.talks().stream().collect(Collectors.toMap(AcceptedTalk::id, AcceptedTalk::title));
    }
}
