package org.trackweave.scheduler.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts what overlaps in one room side by side, so that nothing hides behind something else. */
final class Lanes {

    /** More than this many at once are drawn over one another. */
    private static final int MOST = 4;

    private Lanes() {}

    static <K> Map<K, Position> of(Map<K, Position> positions) {
        Map<K, Position> placed = new LinkedHashMap<>(positions);
        var inOrder = positions.entrySet()
            .stream()
            .sorted(Comparator.comparingInt((Map.Entry<K, Position> each) -> each.getValue().room())
                .thenComparingInt(each -> each.getValue().minute()))
            .toList();
        List<Map.Entry<K, Position>> group = new ArrayList<>();
        int until = 0;
        int room = -1;
        for (var each : inOrder) {
            Position at = each.getValue();
            if (at.room() != room || at.minute() >= until) {
                divide(group, placed);
                group.clear();
                until = 0;
            }
            room = at.room();
            until = Math.max(until, at.end());
            group.add(each);
        }
        divide(group, placed);
        return placed;
    }

    private static <K> void divide(List<Map.Entry<K, Position>> group, Map<K, Position> placed) {
        List<Integer> ends = new ArrayList<>();
        Map<K, Integer> lanes = new LinkedHashMap<>();
        for (var each : group) {
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) > each.getValue().minute()) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(each.getValue().end());
            } else {
                ends.set(lane, each.getValue().end());
            }
            lanes.put(each.getKey(), lane + 1);
        }
        int of = Math.min(MOST, ends.size());
        group.forEach(each -> placed.put(each.getKey(),
                each.getValue().part((lanes.getOrDefault(each.getKey(), 1) - 1) % MOST + 1, of)));
    }
}
