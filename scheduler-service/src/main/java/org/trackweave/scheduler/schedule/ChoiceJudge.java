package org.trackweave.scheduler.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.problem.ProblemFactory;
import org.trackweave.scheduler.room.Timeslot;
import org.trackweave.scheduler.schedule.Choices.Choice;
import org.trackweave.scheduler.schedule.Choices.Swap;
import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.timetable.CellCost;
import org.trackweave.scheduler.timetable.Clash;
import org.trackweave.scheduler.timetable.Placement;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.TimetableCheck;

/** Adds to what a timeslot costs what the check that guards releases says of it. */
final class ChoiceJudge {

    private static final int MOST_CLASHES = 3;

    private final Situation situation;
    private final UUID moved;
    private final TimetableCheck check;
    private final Map<UUID, Timeslot> timeslots;
    private final Map<UUID, AcceptedTalk> talks = new HashMap<>();
    private final List<Placement> placements;
    private final @Nullable Timeslot home;

    /** @param loose the problem with nothing pinned */
    ChoiceJudge(Situation situation, Problem loose, UUID moved) {
        this.situation = situation;
        this.moved = moved;
        this.home = situation.timeslotOf(moved).orElse(null);
        this.check = new TimetableCheck(loose);
        this.timeslots = situation.input().timeslots().stream().collect(Collectors.toMap(Timeslot::id, slot -> slot));
        situation.input().talks().forEach(talk -> talks.put(talk.id(), talk));
        this.placements = ProblemFactory.placements(situation.input(), situation.placements());
    }

    Choice choice(CellCost cost) {
        UUID cell = ProblemFactory.uuid(cost.cell());
        Timeslot slot = timeslots.get(cell);
        if (slot == null) {
            throw new IllegalStateException("The advisor named the cell %s, which it was not given.".formatted(cell));
        }
        UUID other = cost.swapsWith().map(ProblemFactory::uuid).orElse(null);
        Spot otherAt = other == null ? null : situation.spots().get(other);
        AcceptedTalk otherTalk = other == null ? null : talks.get(other);
        return new Choice(cell,
                SpotWords.of(situation, new Spot(slot.roomId(), slot.startsAt(), slot.endsAt(), false)),
                other == null || otherTalk == null ? null : new Swap(other, otherTalk.title()),
                otherAt != null && otherAt.pinned(), cost.change().soft(), clashes(slot, other));
    }

    private List<String> clashes(Timeslot slot, @Nullable UUID other) {
        List<Placement> moving = new ArrayList<>();
        moving.add(place(moved, slot));
        Spot left = situation.spots().get(moved);
        if (other != null && left != null) {
            moving.add(place(other, left));
        }
        Set<TalkId> moves = moving.stream().map(Placement::talk).collect(Collectors.toSet());
        if (other != null) {
            moves.add(ProblemFactory.talkId(other));
        }
        Stream<Clash> clashes = moving.stream().flatMap(place -> check.clashesOf(place, beside(place, moves)).stream());
        if (moving.size() == 2) {
            clashes = Stream.concat(clashes, check.clashesBetween(moving.getFirst(), moving.getLast()).stream());
        }
        return clashes.map(Clash::words).limit(MOST_CLASHES).toList();
    }

    /** The placements at the time of this one that stay: there are hundreds of timeslots to judge, and few at one time. */
    private List<Placement> beside(Placement place, Set<TalkId> moves) {
        return placements.stream()
            .filter(other -> other.start().isBefore(place.end()) && place.start().isBefore(other.end()))
            .filter(other -> !moves.contains(other.talk()))
            .toList();
    }

    private Placement place(UUID talk, Timeslot slot) {
        return new Placement(ProblemFactory.talkId(talk), cell(slot), ProblemFactory.roomId(slot.roomId()),
                slot.startsAt(),
                slot.startsAt().plus(length(talk)));
    }

    /** Where the moved talk was, which may be a place that is no timeslot any more. */
    private Placement place(UUID talk, Spot spot) {
        return new Placement(ProblemFactory.talkId(talk), home == null ? ProblemFactory.NO_CELL : cell(home),
                ProblemFactory.roomId(spot.roomId()), spot.startsAt(), spot.startsAt().plus(length(talk)));
    }

    private static CellId cell(Timeslot slot) {
        return ProblemFactory.cellId(slot.id());
    }

    private Duration length(UUID id) {
        AcceptedTalk talk = talks.get(id);
        return Duration.ofMinutes(talk == null ? 1 : talk.minutes());
    }
}
