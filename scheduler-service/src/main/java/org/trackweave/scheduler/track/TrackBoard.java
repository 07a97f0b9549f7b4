package org.trackweave.scheduler.track;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.trackweave.platform.web.FieldFault;
import org.trackweave.scheduler.track.TrackEdit.Add;
import org.trackweave.scheduler.track.TrackEdit.Color;
import org.trackweave.scheduler.track.TrackEdit.Describe;
import org.trackweave.scheduler.track.TrackEdit.Lock;
import org.trackweave.scheduler.track.TrackEdit.Merge;
import org.trackweave.scheduler.track.TrackEdit.Move;
import org.trackweave.scheduler.track.TrackEdit.Order;
import org.trackweave.scheduler.track.TrackEdit.Pin;
import org.trackweave.scheduler.track.TrackEdit.Remove;
import org.trackweave.scheduler.track.TrackEdit.Share;
import org.trackweave.scheduler.track.TrackEdit.Split;
import org.trackweave.scheduler.track.TrackEdit.Unshare;
import org.trackweave.scheduler.track.WorkingTrack.Member;

/** The tracks of a conference and the rules by which organizers change them. Changes nothing itself: an edit gives new tracks. */
public final class TrackBoard {

    /** The colours of the pages. */
    public static final int COLORS = 12;

    private final List<WorkingTrack> tracks;
    private final BoardLookup lookup;
    private final Tools tools;

    /** What an edit needs from outside: ids for new tracks, and the finder's way to divide a track. */
    public interface Tools {

        UUID newId();

        /** The part of the track's talks that should leave it, and a name for them. Empty where they do not divide. */
        Optional<Part> divide(WorkingTrack track);
    }

    /** Some talks and what they could be called. */
    public record Part(Set<UUID> talks, String name) {
        public Part {
            talks = Set.copyOf(talks);
        }
    }

    /** What became of an edit. */
    public sealed interface Outcome {

        /** The tracks after it, and what was done, in words. */
        record Edited(List<WorkingTrack> tracks, String words) implements Outcome {
            public Edited {
                tracks = List.copyOf(tracks);
            }
        }

        record Refused(List<FieldFault> faults) implements Outcome {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /** @param titles of all accepted talks by id: others cannot be moved */
    public TrackBoard(List<WorkingTrack> tracks, Map<UUID, String> titles, Tools tools) {
        this.tracks = List.copyOf(tracks);
        this.lookup = new BoardLookup(tracks, titles);
        this.tools = tools;
    }

    public Outcome apply(TrackEdit edit) {
        try {
            return switch (edit) {
                case Add add -> add(add);
                case Describe describe -> describe(describe);
                case Remove(UUID id) -> {
                    var track = lookup.unlocked("track", id);
                    yield edited(tracks.stream().filter(other -> !other.equals(track)).toList(),
                            "Removed %s".formatted(track.name()));
                }
                case Merge(UUID from, UUID into) -> merge(lookup.unlocked("from", from), lookup.unlocked("into", into));
                case Split split -> split(split);
                case Move(UUID talk, UUID to) -> move(talk, to);
                case Share(UUID talk, UUID to) -> share(talk, lookup.unlocked("track", to));
                case Unshare(UUID talk, UUID from) -> unshare(talk, lookup.unlocked("track", from));
                case Pin(UUID talk, boolean pinned) -> pin(talk, pinned);
                case Lock(UUID id, boolean locked) -> {
                    var track = lookup.known("track", id);
                    yield edited(with(track, mine -> mine.locked(locked)),
                            (locked ? "Locked %s" : "Unlocked %s").formatted(track.name()));
                }
                case Color(UUID id, int color) -> color(lookup.known("track", id), color);
                case Order(UUID id, int position) -> order(lookup.known("track", id), position);
            };
        } catch (Refusal refusal) {
            return new Outcome.Refused(List.of(refusal.fault()));
        }
    }

    private Outcome add(Add add) {
        var faults = TrackWording.faults(add.name(), add.description(), add.keywords(), null, null, tracks, null);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        var all = new ArrayList<>(tracks);
        all.add(new WorkingTrack(tools.newId(), "", add.name().strip(), "", add.description().strip(), add.keywords(),
                List.of(),
                freeColor(), true, false, null, null, List.of()));
        return edited(all, "Added %s".formatted(add.name().strip()));
    }

    private Outcome describe(Describe edit) {
        var track = lookup.known("track", edit.track());
        var faults = TrackWording.faults(edit.name(), edit.description(), edit.keywords(), edit.leastTalks(),
                edit.mostTalks(), tracks, track.id());
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        var name = edit.name().strip();
        var size = TrackWording.size(edit.leastTalks(), edit.mostTalks());
        return edited(with(track, mine -> mine.called(name, edit.description().strip(), edit.keywords(), size)),
                name.equals(track.name())
                        ? "Described %s anew".formatted(name)
                        : "Renamed %s to %s".formatted(track.name(), name));
    }

    private Outcome merge(WorkingTrack from, WorkingTrack into) {
        if (from.equals(into)) {
            throw new Refusal("into",
                    "A track cannot be merged with itself (%s). Choose another.".formatted(into.name()));
        }
        var members = new ArrayList<>(into.members());
        for (var member : from.members()) {
            members.removeIf(mine -> mine.proposalId().equals(member.proposalId()) && !mine.primary());
            if (members.stream().noneMatch(mine -> mine.proposalId().equals(member.proposalId()))) {
                members.add(member);
            }
        }
        return edited(
                with(into, mine -> mine.members(members)).stream().filter(track -> !track.equals(from)).toList(),
                "Merged %s into %s".formatted(from.name(), into.name()));
    }

    private Outcome split(Split split) {
        var track = lookup.unlocked("track", split.track());
        split.talks().forEach(talk -> BoardLookup.member("talks", talk, track));
        Part part = split.talks().isEmpty()
                ? tools.divide(track)
                    .orElseThrow(() -> new Refusal("track",
                            "The talks of %s do not divide into two themes. Choose the talks yourself."
                                .formatted(track.name())))
                : new Part(new HashSet<>(split.talks()), track.name() + " 2");
        if (part.talks().size() >= track.members().size()) {
            throw new Refusal("talks", "Leave at least one talk in %s.".formatted(track.name()));
        }
        String wished = split.name() == null || split.name().isBlank() ? part.name() : split.name().strip();
        var faults = TrackWording.faults(wished, "", List.of(), null, null, tracks, null);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        var leaving = new WorkingTrack(tools.newId(), "", wished, "", "", List.of(), List.of(), freeColor(),
                track.namedByOrganizer(), false, null, null,
                track.members().stream().filter(member -> part.talks().contains(member.proposalId())).toList());
        var all = new ArrayList<>(with(track,
                mine -> mine.members(mine.members()
                    .stream()
                    .filter(member -> !part.talks().contains(member.proposalId()))
                    .toList())));
        all.add(tracks.indexOf(track) + 1, leaving);
        return edited(all, "Split %s off %s".formatted(wished, track.name()));
    }

    private Outcome move(UUID talk, @Nullable UUID to) {
        var title = lookup.title(talk);
        var target = to == null ? null : lookup.unlocked("track", to);
        var from = lookup.primary(talk);
        if (from.isPresent() && from.get().locked()) {
            throw BoardLookup.locked("talk", from.get());
        }
        if (target != null && from.filter(target::equals).isPresent()) {
            throw new Refusal("track", "“%s” is in %s already.".formatted(title, target.name()));
        }
        var moved = new Member(talk, true, target != null, null, from.map(WorkingTrack::name).orElse(null),
                "An organizer put it here.");
        var all = tracks.stream().map(track -> {
            if (track.equals(target)) {
                var members = new ArrayList<>(without(track, talk).members());
                members.addFirst(moved);
                return track.members(members);
            }
            return from.filter(track::equals).isPresent() ? without(track, talk) : track;
        }).toList();
        return edited(all, target == null
                ? "Took “%s” out of %s".formatted(title, from.map(WorkingTrack::name).orElse("every track"))
                : "Moved “%s” to %s".formatted(title, target.name()));
    }

    private Outcome share(UUID talk, WorkingTrack second) {
        var title = lookup.title(talk);
        if (lookup.primary(talk).isEmpty()) {
            throw new Refusal("talk", "“%s” has no first track yet. Move it into one.".formatted(title));
        }
        if (second.has(talk)) {
            throw new Refusal("track", "“%s” is in %s already.".formatted(title, second.name()));
        }
        return edited(with(second, mine -> {
            var members = new ArrayList<>(mine.members());
            members.add(new Member(talk, false, true, null, null, "An organizer gave it this second track."));
            return mine.members(members);
        }), "Added %s as a second track of “%s”".formatted(second.name(), title));
    }

    private Outcome unshare(UUID talk, WorkingTrack second) {
        if (BoardLookup.member("talk", talk, second).primary()) {
            throw new Refusal("track", "%s is the first track of “%s”. Move the talk instead."
                .formatted(second.name(), lookup.title(talk)));
        }
        return edited(with(second, mine -> without(mine, talk)),
                "Took the second track %s from “%s”".formatted(second.name(), lookup.title(talk)));
    }

    private Outcome pin(UUID talk, boolean pinned) {
        var title = lookup.title(talk);
        var track = lookup.primary(talk)
            .orElseThrow(() -> new Refusal("talk", "“%s” is in no track. Move it into one.".formatted(title)));
        return edited(
                with(track, mine -> mine.members(mine.members()
                    .stream()
                    .map(member -> member.proposalId().equals(talk) ? member.pinned(pinned) : member)
                    .toList())),
                pinned
                        ? "Pinned “%s” to %s".formatted(title, track.name())
                        : "Let runs move “%s” again".formatted(title));
    }

    private Outcome color(WorkingTrack track, int color) {
        if (color < 0 || color >= COLORS) {
            throw new Refusal("color", "Choose a colour from 0 to %d (%d given).".formatted(COLORS - 1, color));
        }
        return edited(with(track, mine -> mine.color(color)), "Gave %s another colour".formatted(track.name()));
    }

    private Outcome order(WorkingTrack track, int position) {
        if (position < 0 || position >= tracks.size()) {
            throw new Refusal("position",
                    "Choose a place from 0 to %d (%d given).".formatted(tracks.size() - 1, position));
        }
        var all = new ArrayList<>(tracks);
        all.remove(track);
        all.add(position, track);
        return edited(all, "Moved %s to place %d".formatted(track.name(), position + 1));
    }

    /** Slugs follow names, and no two are the same. */
    private static Outcome edited(List<WorkingTrack> tracks, String words) {
        var slugs = new Slugs();
        return new Outcome.Edited(tracks.stream().map(track -> track.slug(slugs.of(track.name()))).toList(), words);
    }

    private List<WorkingTrack> with(WorkingTrack changed, UnaryOperator<WorkingTrack> change) {
        Function<WorkingTrack, WorkingTrack> one = track -> track.equals(changed) ? change.apply(track) : track;
        return tracks.stream().map(one).toList();
    }

    private static WorkingTrack without(WorkingTrack track, UUID talk) {
        return track
            .members(track.members().stream().filter(member -> !member.proposalId().equals(talk)).toList());
    }

    private int freeColor() {
        for (int color = 0; color < COLORS; color++) {
            int wanted = color;
            if (tracks.stream().noneMatch(track -> track.color() == wanted)) {
                return color;
            }
        }
        return tracks.size() % COLORS;
    }
}
