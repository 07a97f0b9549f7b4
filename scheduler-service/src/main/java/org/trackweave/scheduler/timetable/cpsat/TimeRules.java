package org.trackweave.scheduler.timetable.cpsat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

import com.google.ortools.sat.Literal;

import org.trackweave.scheduler.ids.SpeakerId;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.plan.Plan;

/** Who is on at each moment: speakers and tracks once at most, levels and languages spread. */
final class TimeRules {

    private final Plan plan;
    private final CellModel cells;

    TimeRules(Plan plan, CellModel cells) {
        this.plan = plan;
        this.cells = cells;
    }

    void add() {
        var weights = plan.problem().weights();
        var tracks = new TreeMap<Integer, List<TalkGroup>>();
        cells.groups()
            .all()
            .forEach(group -> group.tracks()
                .stream()
                .distinct()
                .forEach(track -> tracks.computeIfAbsent(track, _ -> new ArrayList<>()).add(group)));
        if (weights.isHard(Rule.TRACK_OVERLAP)) {
            tracks.values().forEach(this::onceAtATime);
        } else if (weights.of(Rule.TRACK_OVERLAP) > 0) {
            tracks.forEach((track, groups) -> overlapCosts(track, groups, weights.of(Rule.TRACK_OVERLAP)));
        }
        if (weights.isHard(Rule.SPEAKER_CLASH)) {
            var speakers = new HashMap<SpeakerId, List<TalkGroup>>();
            cells.talks()
                .forEach(talk -> plan.problem()
                    .talks()
                    .get(talk)
                    .speakers()
                    .forEach(speaker -> speakers.computeIfAbsent(speaker, _ -> new ArrayList<>())
                        .add(cells.groups().of(talk))));
            speakers.entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() > 1)
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> onceAtATime(entry.getValue()));
        }
        spread(Rule.SAME_LEVEL_AT_ONCE, group -> group.costs().level().ordinal());
        spread(Rule.SAME_LANGUAGE_AT_ONCE, group -> group.costs().programme().language());
    }

    private void onceAtATime(List<TalkGroup> groups) {
        if (groups.stream().mapToInt(TalkGroup::size).sum() < 2) {
            return;
        }
        for (long moment : cells.moments()) {
            var on = new ArrayList<Literal>();
            groups.forEach(group -> on.addAll(cells.on(group, moment)));
            if (on.size() > 1) {
                cells.model().addAtMostOne(on);
            }
        }
    }

    private void overlapCosts(int track, List<TalkGroup> groups, int weight) {
        var moments = cells.moments();
        int talks = groups.stream().mapToInt(TalkGroup::size).sum();
        for (int i = 0; i + 1 < moments.size(); i++) {
            long moment = moments.get(i);
            long minutes = moments.get(i + 1) - moment;
            var on = new ArrayList<Literal>();
            groups.forEach(group -> on.addAll(cells.on(group, moment)));
            int most = Math.min(Math.min(talks, on.size()), plan.grid().rooms().size());
            cells.objective()
                .pairsAmong(Objective.sumOf(on), most, weight * minutes, "track%d@%d".formatted(track, moment));
        }
    }

    private void spread(Rule rule, ToIntFunction<TalkGroup> property) {
        int weight = plan.problem().weights().of(rule);
        if (weight == 0) {
            return;
        }
        record Key(long start, int property) {}
        var starting = new HashMap<Key, List<Literal>>();
        for (var group : cells.groups().all()) {
            int kind = property.applyAsInt(group);
            for (var slot : group.slots()) {
                var literal = cells.at(group, slot);
                if (kind >= 0 && literal != null) {
                    starting.computeIfAbsent(new Key(slot.start(), kind), _ -> new ArrayList<>()).add(literal);
                }
            }
        }
        starting.entrySet()
            .stream()
            .sorted(Comparator.comparingLong((Map.Entry<Key, List<Literal>> entry) -> entry.getKey()
                .start())
                .thenComparingInt(entry -> entry.getKey().property()))
            .forEach(entry -> {
                int rooms = (int) plan.grid()
                    .slots()
                    .stream()
                    .filter(slot -> slot.start() == entry.getKey().start())
                    .count();
                cells.objective()
                    .pairsAmong(Objective.sumOf(entry.getValue()), Math.min(rooms, entry.getValue().size()), weight,
                            "%s@%s".formatted(rule, entry.getKey()));
            });
    }
}
