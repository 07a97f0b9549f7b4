package org.trackweave.scheduler.timetable.cpsat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;

import org.trackweave.scheduler.ids.SpeakerId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;
import org.trackweave.scheduler.timetable.Interval;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.Talk;
import org.trackweave.scheduler.timetable.plan.Grid;
import org.trackweave.scheduler.timetable.plan.Slot;

/** A problem's hard rules taken apart, and the model of any part of them. That rooms hold one talk at a time always holds. */
final class HardRules {

    private final Problem problem;
    private final Grid grid;
    private final Map<TalkId, Integer> talks = new HashMap<>();
    private final Map<TrackId, Integer> tracks = new HashMap<>();
    private final Map<SpeakerId, Integer> speakers = new HashMap<>();

    HardRules(Problem problem) {
        this.problem = problem;
        this.grid = new Grid(problem);
        problem.talks().forEach(talk -> talks.put(talk.id(), talks.size()));
        problem.tracks().forEach(track -> tracks.put(track.id(), tracks.size()));
        problem.speakers().forEach(speaker -> speakers.put(speaker.id(), speakers.size()));
    }

    Problem problem() {
        return problem;
    }

    /** All reasons that bear on these talks. */
    Set<Reason> about(Collection<Integer> chosen) {
        var weights = problem.weights();
        var reasons = new LinkedHashSet<Reason>();
        for (int number : chosen) {
            var talk = problem.talks().get(number);
            if (needsSomething(talk)) {
                reasons.add(new Reason.Needs(number));
            }
            talk.pinned().ifPresent(_ -> reasons.add(new Reason.Pinned(number)));
            for (int speaker : speakersOf(talk)) {
                if (!problem.speakers().get(speaker).unavailable().isEmpty()) {
                    reasons.add(new Reason.Away(speaker));
                }
                if (weights.isHard(Rule.SPEAKER_CLASH) && times(chosen, other -> speakersOf(other).contains(speaker))) {
                    reasons.add(new Reason.OneStage(speaker));
                }
            }
            for (int track : tracksOf(talk)) {
                if (weights.isHard(Rule.TRACK_OVERLAP) && times(chosen, other -> tracksOf(other).contains(track))) {
                    reasons.add(new Reason.OneAtATime(track));
                }
            }
        }
        for (int room = 0; room < problem.rooms().size(); room++) {
            if (!problem.rooms().get(room).blocked().isEmpty()) {
                reasons.add(new Reason.Blocked(room));
            }
        }
        for (int relation = 0; relation < problem.relations().size(); relation++) {
            var pair = problem.relations().get(relation);
            if (weights.isHard(pair.rule()) && chosen.contains(talks.getOrDefault(pair.one(), -1))
                    && chosen.contains(talks.getOrDefault(pair.other(), -1))) {
                reasons.add(new Reason.Related(relation));
            }
        }
        chosen.forEach(talk -> reasons.add(new Reason.Placed(talk)));
        return reasons;
    }

    private boolean times(Collection<Integer> chosen, Predicate<Talk> test) {
        return chosen.stream().map(problem.talks()::get).filter(test).count() > 1;
    }

    private static boolean needsSomething(Talk talk) {
        return talk.seatsNeeded() > 0 || !talk.wishes().required().isEmpty() || !talk.wishes().prohibited().isEmpty();
    }

    List<Integer> tracksOf(Talk talk) {
        return talk.tracks().stream().distinct().map(track -> tracks.getOrDefault(track, -1)).toList();
    }

    List<Integer> speakersOf(Talk talk) {
        return talk.speakers().stream().sorted().map(speaker -> speakers.getOrDefault(speaker, -1)).toList();
    }

    /** A model that has a solution exactly if the reasons can hold together. */
    CpModel model(Set<Reason> reasons) {
        var model = new CpModel();
        var at = new TreeMap<Integer, Map<Slot, BoolVar>>();
        for (var reason : reasons) {
            if (reason instanceof Reason.Placed(var talk)) {
                var literals = new LinkedHashMap<Slot, BoolVar>();
                grid.slots()
                    .stream()
                    .filter(slot -> suits(talk, slot, reasons))
                    .forEach(slot -> literals.put(slot, model.newBoolVar("t%d@%d".formatted(talk, slot.index()))));
                model.addExactlyOne(List.copyOf(literals.values()));
                at.put(talk, literals);
            }
        }
        for (int room = 0; room < problem.rooms().size(); room++) {
            int number = room;
            atMostOne(model, at, (_, slot) -> slot.room() == number);
        }
        for (var reason : reasons) {
            switch (reason) {
                case Reason.OneAtATime(var track) -> atMostOne(model, at,
                        (talk, _) -> tracksOf(problem.talks().get(talk)).contains(track));
                case Reason.OneStage(var speaker) -> atMostOne(model, at,
                        (talk, _) -> speakersOf(problem.talks().get(talk)).contains(speaker));
                case Reason.Related(var relation) -> relate(model, at, relation);
                case Reason.Placed _,Reason.Away _,Reason.Blocked _,Reason.Needs _,Reason.Pinned _ -> {
                    // Decided by the slots that a talk may have.
                }
            }
        }
        return model;
    }

    private interface Busy {
        boolean with(int talk, Slot slot);
    }

    private void atMostOne(CpModel model, Map<Integer, Map<Slot, BoolVar>> at, Busy busy) {
        var starts = new HashSet<Long>();
        grid.slots().forEach(slot -> starts.add(slot.start()));
        var on = new TreeMap<Long, List<Literal>>();
        at.forEach((talk, literals) -> literals.forEach((slot, literal) -> {
            if (busy.with(talk, slot)) {
                long end = slot.start() + problem.talks().get(talk).minutes();
                starts.stream()
                    .filter(start -> slot.start() <= start && start < end)
                    .forEach(start -> on.computeIfAbsent(start, _ -> new ArrayList<>()).add(literal));
            }
        }));
        on.values().stream().filter(literals -> literals.size() > 1).forEach(model::addAtMostOne);
    }

    private void relate(CpModel model, Map<Integer, Map<Slot, BoolVar>> at, int relation) {
        var pair = problem.relations().get(relation);
        var ones = at.getOrDefault(talks.getOrDefault(pair.one(), -1), Map.of());
        var others = at.getOrDefault(talks.getOrDefault(pair.other(), -1), Map.of());
        int minutesOfOne = problem.talksById().getOrDefault(pair.one(), problem.talks().getFirst()).minutes();
        int minutesOfOther = problem.talksById().getOrDefault(pair.other(), problem.talks().getFirst()).minutes();
        ones.forEach((slot, one) -> others.forEach((otherSlot, other) -> {
            boolean before = slot.start() < otherSlot.start() + minutesOfOther;
            boolean overlap = before && otherSlot.start() < slot.start() + minutesOfOne;
            if (pair.rule() == Rule.BEFORE_PREREQUISITE ? before : overlap) {
                model.addLessOrEqual(LinearExpr.newBuilder().add(one).add(other), 1);
            }
        }));
    }

    private boolean suits(int number, Slot slot, Set<Reason> reasons) {
        var talk = problem.talks().get(number);
        var room = grid.room(slot);
        var start = grid.cell(slot).start();
        var time = new Interval(start, start.plus(Duration.ofMinutes(talk.minutes())));
        var offered = new HashSet<>(room.features());
        offered.addAll(grid.cell(slot).features());
        boolean away = speakersOf(talk).stream()
            .filter(speaker -> reasons.contains(new Reason.Away(speaker)))
            .anyMatch(speaker -> problem.speakers().get(speaker).unavailable().stream().anyMatch(time::overlaps));
        boolean blocked = reasons.contains(new Reason.Blocked(slot.room()))
                && room.blocked().stream().anyMatch(time::overlaps);
        boolean unsuitable = reasons.contains(new Reason.Needs(number))
                && (room.capacity() < talk.seatsNeeded() || !offered.containsAll(talk.wishes().required())
                        || talk.wishes().prohibited().stream().anyMatch(offered::contains));
        boolean elsewhere = reasons.contains(new Reason.Pinned(number))
                && !talk.pinned().map(slot.cell()::equals).orElse(true);
        return grid.fits(slot, talk.minutes()) && !away && !blocked && !unsuitable && !elsewhere;
    }
}
