package org.trackweave.scheduler.schedule;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.trackweave.scheduler.room.Timeslot;
import org.trackweave.scheduler.talk.AcceptedTalk;

/** What a command would change in a schedule, or why it cannot be done. */
sealed interface EditPlan {

    record Planned(Edit.Kind kind, String words, List<Change> changes) implements EditPlan {

        public Planned {
            changes = List.copyOf(changes);
        }
    }

    /** The command names a talk or a timeslot that is not there. */
    record Unknown(String message) implements EditPlan {}

    /** @param slug the problem's type */
    record Impossible(String slug, String message) implements EditPlan {}

    /** Everything but {@link Command.Undo}, which needs no more than the edit it takes back. */
    static EditPlan of(Situation now, Command command) {
        return switch (command) {
            case Command.Place(UUID talk, UUID timeslot) -> place(now, talk, timeslot);
            case Command.Swap(UUID talk, UUID with) -> swap(now, talk, with);
            case Command.Unplace(UUID talk) -> unplace(now, talk);
            case Command.Pin(UUID talk, boolean held) -> pin(now, talk, held);
            case Command.Undo() ->
                throw new IllegalArgumentException("An undo is planned from the edit it takes back.");
        };
    }

    static EditPlan undo(Situation now, Edit edit) {
        List<Change> back = edit.changes()
            .stream()
            .map(change -> new Change(change.talk(), now.spots().get(change.talk()), change.before()))
            .map(change -> change.after() == null || now.room(change.after().roomId()).isPresent()
                    ? change
                    : new Change(change.talk(), change.before(), null))
            .toList();
        return new Planned(Edit.Kind.UNDONE, "Taken back: " + edit.words(), back);
    }

    private static EditPlan place(Situation now, UUID talkId, UUID timeslotId) {
        AcceptedTalk talk = now.talk(talkId).orElse(null);
        Timeslot slot = now.timeslot(timeslotId).orElse(null);
        if (talk == null) {
            return noTalk(talkId);
        }
        if (slot == null) {
            return new Unknown("There is no timeslot (%s); the grid may have been changed. Read the schedule again."
                .formatted(timeslotId));
        }
        Spot before = now.spots().get(talkId);
        if (before != null && before.pinned()) {
            return pinned(talk);
        }
        Spot after = in(slot, talk);
        if (after.equals(before)) {
            return new Impossible("no-change", "“%s” is there already.".formatted(talk.title()));
        }
        return new Planned(Edit.Kind.PLACED, "“%s” to %s".formatted(talk.title(), SpotWords.of(now, after)),
                List.of(new Change(talkId, before, after)));
    }

    private static EditPlan swap(Situation now, UUID oneId, UUID otherId) {
        AcceptedTalk one = now.talk(oneId).orElse(null);
        AcceptedTalk other = now.talk(otherId).orElse(null);
        if (one == null || other == null) {
            return noTalk(one == null ? oneId : otherId);
        }
        Spot oneAt = now.spots().get(oneId);
        Spot otherAt = now.spots().get(otherId);
        if (oneId.equals(otherId) || oneAt == null && otherAt == null) {
            return new Impossible("no-change", "Two different talks change places, of which one at least has a place.");
        }
        if (oneAt != null && oneAt.pinned()) {
            return pinned(one);
        }
        if (otherAt != null && otherAt.pinned()) {
            return pinned(other);
        }
        return new Planned(Edit.Kind.SWAPPED, "“%s” and “%s” change places".formatted(one.title(), other.title()),
                List.of(new Change(oneId, oneAt, otherAt == null ? null : at(otherAt, one)),
                        new Change(otherId, otherAt, oneAt == null ? null : at(oneAt, other))));
    }

    private static EditPlan unplace(Situation now, UUID talkId) {
        AcceptedTalk talk = now.talk(talkId).orElse(null);
        if (talk == null) {
            return noTalk(talkId);
        }
        Spot before = now.spots().get(talkId);
        if (before == null) {
            return new Impossible("no-change", "“%s” has no place.".formatted(talk.title()));
        }
        if (before.pinned()) {
            return pinned(talk);
        }
        return new Planned(Edit.Kind.UNPLACED, "“%s” put aside".formatted(talk.title()),
                List.of(new Change(talkId, before, null)));
    }

    private static EditPlan pin(Situation now, UUID talkId, boolean held) {
        AcceptedTalk talk = now.talk(talkId).orElse(null);
        if (talk == null) {
            return noTalk(talkId);
        }
        Spot before = now.spots().get(talkId);
        if (before == null) {
            return new Impossible("not-placed",
                    "“%s” has no place at which it could be pinned. Place it first.".formatted(talk.title()));
        }
        if (before.pinned() == held) {
            return new Impossible("no-change",
                    "“%s” is %s already.".formatted(talk.title(), held ? "pinned" : "free to move"));
        }
        return new Planned(held ? Edit.Kind.PINNED : Edit.Kind.UNPINNED,
                (held ? "“%s” pinned to %s" : "“%s” no longer pinned to %s").formatted(talk.title(),
                        SpotWords.of(now, before)),
                List.of(new Change(talkId, before, before.pinned(held))));
    }

    private static Spot in(Timeslot slot, AcceptedTalk talk) {
        return new Spot(slot.roomId(), slot.startsAt(), slot.startsAt().plus(Duration.ofMinutes(talk.minutes())),
                false);
    }

    private static Spot at(Spot spot, AcceptedTalk talk) {
        return new Spot(spot.roomId(), spot.startsAt(), spot.startsAt().plus(Duration.ofMinutes(talk.minutes())),
                false);
    }

    private static EditPlan noTalk(UUID id) {
        return new Unknown("There is no accepted talk (%s); it may have been withdrawn.".formatted(id));
    }

    private static EditPlan pinned(AcceptedTalk talk) {
        return new Impossible("talk-pinned", "“%s” is pinned. Unpin it to move it.".formatted(talk.title()));
    }
}
