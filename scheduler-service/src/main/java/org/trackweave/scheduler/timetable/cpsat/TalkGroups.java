package org.trackweave.scheduler.timetable.cpsat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntFunction;

import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.Slot;

/** Puts talks that no rule can tell apart into groups. */
final class TalkGroups {

    private record Member(int kind, List<Slot> slots) {}

    private final List<TalkGroup> groups = new ArrayList<>();
    private final int[] groupOf;

    /**
     * @param kinds of the plan's talks
     * @param slots where each talk may start
     */
    TalkGroups(Plan plan, TalkKinds kinds, IntFunction<List<Slot>> slots) {
        var alike = new LinkedHashMap<Member, List<Integer>>();
        for (int talk = 0; talk < plan.costs().size(); talk++) {
            alike.computeIfAbsent(new Member(kinds.of(talk), slots.apply(talk)), _ -> new ArrayList<>()).add(talk);
        }
        groupOf = new int[plan.costs().size()];
        alike.forEach((member, talks) -> {
            talks.forEach(talk -> groupOf[talk] = groups.size());
            groups.add(new TalkGroup(groups.size(), List.copyOf(talks), kinds.tracks(talks.getFirst()),
                    plan.costs().get(talks.getFirst()), member.slots()));
        });
    }

    List<TalkGroup> all() {
        return groups;
    }

    TalkGroup of(int talk) {
        return groups.get(groupOf[talk]);
    }
}
