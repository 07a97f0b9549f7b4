package org.trackweave.scheduler.timetable.timefold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Talk;
import org.trackweave.scheduler.timetable.Track;
import org.trackweave.scheduler.timetable.Wording;
import org.trackweave.scheduler.timetable.plan.Slot;

/** What speaks for the place that a talk has, in words. */
final class PlaceReasons {

    private final Problem problem;
    private final PlanBuilder builder;
    private final TimetablePlan plan;
    private final Map<Integer, Track> tracks = new HashMap<>();

    PlaceReasons(Problem problem, PlanBuilder builder, TimetablePlan plan) {
        this.problem = problem;
        this.builder = builder;
        this.plan = plan;
        problem.tracks().forEach(track -> tracks.put(tracks.size(), track));
    }

    List<String> why(PlannedTalk planned) {
        var slot = planned.slot();
        var talk = problem.talks().get(planned.number());
        if (slot == null) {
            return List.of(planned.costs().possible().isEmpty()
                    ? "No cell of the grid suits it: look at its length, needs and speakers."
                    : "Every one of its %d possible cells would break a hard rule or displace another talk."
                        .formatted(planned.costs().possible().size()));
        }
        var why = new ArrayList<String>();
        var room = builder.grid().room(slot);
        if (talk.pinned().isPresent()) {
            why.add("It is pinned here.");
        }
        if (slot.cell().equals(problem.lastRelease().get(talk.id()))) {
            why.add("The last release has it here.");
        }
        trackReasons(planned, slot, why);
        if (talk.popularity() >= 0.8) {
            why.add("It is among the most popular talks and %s has %d seats.".formatted(room.name(), room.capacity()));
        }
        if (!talk.wishes().required().isEmpty() && builder.grid().offered(slot).containsAll(talk.wishes().required())) {
            why.add("%s offers what it needs: %s.".formatted(room.name(), Wording.list(talk.wishes().required())));
        }
        int possible = planned.costs().possible().size();
        if (possible < builder.grid().slots().size()) {
            why.add("%d of %d cells suit its length, its needs and its speakers.".formatted(possible,
                    builder.grid().slots().size()));
        }
        if (why.isEmpty()) {
            why.add("It disturbs no other talk here.");
        }
        return why;
    }

    private void trackReasons(PlannedTalk planned, Slot slot, List<String> why) {
        var track = tracks.get(planned.track());
        if (track == null) {
            return;
        }
        var sameDay = plan.talks()
            .stream()
            .filter(other -> other.number() != planned.number() && other.isPlaced()
                    && other.track() == planned.track() && other.day() == slot.day())
            .toList();
        if (sameDay.isEmpty()) {
            why.add("No other talk of the track %s is on this day.".formatted(track.name()));
            return;
        }
        if (sameDay.stream().noneMatch(planned::overlaps)) {
            why.add("It overlaps none of the %d other talks of the track %s on this day.".formatted(sameDay.size(),
                    track.name()));
        }
        long sameRoom = sameDay.stream().filter(other -> other.room() == slot.room()).count();
        if (sameRoom > 0) {
            why.add("%d of them %s in the same room.".formatted(sameRoom, sameRoom == 1 ? "is" : "are"));
        }
        orderReason(planned, sameDay).ifPresent(why::add);
    }

    private Optional<String> orderReason(PlannedTalk planned, List<PlannedTalk> others) {
        Talk talk = problem.talks().get(planned.number());
        boolean easierBefore = others.stream().anyMatch(other -> easier(other, planned));
        boolean inOrder = others.stream()
            .allMatch(other -> other.costs().level() == planned.costs().level()
                    || easier(other, planned) == (other.start() < planned.start()));
        return easierBefore && inOrder
                ? Optional.of("Easier talks of the track come before it; it is %s."
                    .formatted(talk.level().name().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static boolean easier(PlannedTalk one, PlannedTalk other) {
        return one.costs().level().compareTo(other.costs().level()) < 0;
    }
}
