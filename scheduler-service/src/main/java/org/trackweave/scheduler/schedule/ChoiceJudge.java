package org.trackweave.scheduler.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.problem.ProblemFactory;
import org.trackweave.scheduler.room.Timeslot;
import org.trackweave.scheduler.schedule.Choices.Choice;
import org.trackweave.scheduler.schedule.Choices.Swap;
import org.trackweave.scheduler.talk.Talk;
import org.trackweave.scheduler.timetable.CellCost;
import org.trackweave.scheduler.timetable.Clash;
import org.trackweave.scheduler.timetable.TimetableCheck;

/** Adds to what a timeslot costs what the check that guards releases says of it. */
final class ChoiceJudge {

    private static final int MOST_CLASHES = 3;

    private final Situation situation;
    private final UUID moved;
    private final TimetableCheck check;
    private final Map<UUID, Timeslot> timeslots;
    private final Map<UUID, Talk> talks = new HashMap<>();
    private final List<org.trackweave.scheduler.timetable.Placement> placements;

    /** @param loose the same schedule with nothing pinned */
    ChoiceJudge(Situation situation, Situation loose, UUID moved) {
        this.situation = situation;
        this.moved = moved;
        this.check = new TimetableCheck(loose.problem());
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
        Talk otherTalk = other == null ? null : talks.get(other);
        return new Choice(cell,
                SpotWords.of(situation, new Spot(slot.roomId(), slot.startsAt(), slot.endsAt(), false)),
                other == null || otherTalk == null ? null : new Swap(other, otherTalk.title()),
                otherAt != null && otherAt.pinned(), cost.change().soft(), clashes(slot, other));
    }

    private List<String> clashes(Timeslot slot, @Nullable UUID other) {
        List<Placement> there = new ArrayList<>();
        there.add(place(moved, slot));
        Spot home = situation.spots().get(moved);
        if (other != null && home != null) {
            there.add(place(other, home));
        }
        var moving = ProblemFactory.placements(situation.input(), there);
        var staying = placements.stream()
            .filter(place -> moving.stream().noneMatch(each -> each.talk().equals(place.talk()))
                    && (other == null || !place.talk().equals(ProblemFactory.talkId(other))))
            .toList();
        Stream<Clash> clashes = moving.stream().flatMap(place -> check.clashesOf(place, staying).stream());
        if (moving.size() == 2) {
            clashes = Stream.concat(clashes, check.clashesBetween(moving.getFirst(), moving.getLast()).stream());
        }
        return clashes.map(Clash::words).limit(MOST_CLASHES).toList();
    }

    private Placement place(UUID talk, Timeslot slot) {
        return new Placement(talk, slot.roomId(), slot.startsAt(), slot.startsAt().plus(length(talk)));
    }

    private Placement place(UUID talk, Spot spot) {
        return new Placement(talk, spot.roomId(), spot.startsAt(), spot.startsAt().plus(length(talk)));
    }

    private Duration length(UUID id) {
        Talk talk = talks.get(id);
        return Duration.ofMinutes(talk == null ? 1 : talk.minutes());
    }
}
