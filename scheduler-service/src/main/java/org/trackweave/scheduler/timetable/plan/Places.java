package org.trackweave.scheduler.timetable.plan;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.Placement;

/** Translates between the slots of a plan, by talk and null for one without a place, and the cells of its problem. */
public final class Places {

    private Places() {}

    /** The slots of the cells, where these suit the talks. */
    public static @Nullable Slot[] slots(Plan plan, Map<TalkId, CellId> cells) {
        var slots = new Slot[plan.costs().size()];
        for (int talk = 0; talk < slots.length; talk++) {
            var cell = cells.get(plan.problem().talks().get(talk).id());
            if (cell != null && plan.grid().has(cell)
                    && plan.costs().get(talk).possible().contains(plan.grid().slot(cell))) {
                slots[talk] = plan.grid().slot(cell);
            }
        }
        return slots;
    }

    /** The cell of each talk that has a place. */
    public static Map<TalkId, CellId> cells(Plan plan, @Nullable Slot[] slots) {
        var cells = new HashMap<TalkId, CellId>();
        for (int talk = 0; talk < slots.length; talk++) {
            var slot = slots[talk];
            if (slot != null) {
                cells.put(plan.problem().talks().get(talk).id(), slot.cell());
            }
        }
        return cells;
    }

    /** In the order of the problem's talks. */
    public static List<Placement> placements(Plan plan, @Nullable Slot[] slots) {
        var cells = cells(plan, slots);
        var byId = plan.problem().cellsById();
        return plan.problem().talks().stream().filter(talk -> cells.containsKey(talk.id())).map(talk -> {
            var cell = byId.get(cells.get(talk.id()));
            if (cell == null) {
                throw new IllegalStateException("A slot of talk %s has no cell.".formatted(talk.id()));
            }
            return new Placement(talk.id(), cell.id(), cell.room(), cell.start(),
                    cell.start().plus(Duration.ofMinutes(talk.minutes())));
        }).toList();
    }

    /** The talks without a place. */
    public static List<TalkId> unplaced(Plan plan, @Nullable Slot[] slots) {
        var cells = cells(plan, slots);
        return plan.problem().talks().stream().map(talk -> talk.id()).filter(id -> !cells.containsKey(id)).toList();
    }
}
