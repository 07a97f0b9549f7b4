package org.trackweave.scheduler.timetable.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.timetable.Cell;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Room;

/** A problem's cells as slots, and how long a talk may run that starts in each. */
public final class Grid {

    private final List<Cell> cells;
    private final List<Room> rooms = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Map<CellId, Slot> slotOf = new HashMap<>();
    private final long[] latestEnd;

    public Grid(Problem problem) {
        cells = problem.cells();
        rooms.addAll(problem.rooms());
        var roomOrder = problem.rooms().stream().map(Room::id).toList();
        var sessions = new HashMap<CellId, Integer>();
        problem.sessions().sessions().forEach(session -> {
            int number = (int) sessions.values().stream().distinct().count();
            session.cells().forEach(cell -> sessions.put(cell, number));
        });
        var days = new TreeSet<Long>();
        cells.forEach(cell -> days.add(day(problem, cell)));
        for (var cell : cells) {
            int room = roomOrder.indexOf(cell.room());
            int session = sessions.getOrDefault(cell.id(), -1);
            var slot = new Slot(slots.size(), cell.id(), room, days.headSet(day(problem, cell)).size(),
                    minute(cell.start()), minute(cell.end()), session,
                    session < 0 ? -1 : session * rooms.size() + room);
            slots.add(slot);
            slotOf.put(cell.id(), slot);
        }
        latestEnd = latestEnds(problem.longestBridge().toMinutes());
    }

    public List<Slot> slots() {
        return slots;
    }

    public Slot slot(CellId cell) {
        var slot = slotOf.get(cell);
        if (slot == null) {
            throw new IllegalArgumentException("The cell %s is not among the problem's cells.".formatted(cell));
        }
        return slot;
    }

    public boolean has(CellId cell) {
        return slotOf.containsKey(cell);
    }

    public Cell cell(Slot slot) {
        return cells.get(slot.index());
    }

    public Room room(Slot slot) {
        return rooms.get(slot.room());
    }

    /** What a talk finds there: what the room offers, and what the cell does. */
    public Set<String> offered(Slot slot) {
        var offered = new HashSet<>(room(slot).features());
        offered.addAll(cell(slot).features());
        return offered;
    }

    public List<Room> rooms() {
        return rooms;
    }

    /** Whether a talk that starts in the slot has the room for so many minutes. */
    public boolean fits(Slot slot, int minutes) {
        return slot.start() + minutes <= latestEnd[slot.index()];
    }

    /** For each slot the end of the last cell that follows it in its room without too long a gap. */
    private long[] latestEnds(long bridge) {
        var ends = new long[slots.size()];
        var backwards = slots.stream().sorted(Comparator.comparingLong(Slot::start).reversed()).toList();
        var nextInRoom = new HashMap<Integer, Slot>();
        for (var slot : backwards) {
            var next = nextInRoom.get(slot.room());
            boolean runsOn = next != null && next.start() >= slot.end() && next.start() - slot.end() <= bridge;
            ends[slot.index()] = next != null && runsOn ? Math.max(slot.end(), ends[next.index()]) : slot.end();
            nextInRoom.put(slot.room(), slot);
        }
        return ends;
    }

    public static long minute(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 60L);
    }

    private static long day(Problem problem, Cell cell) {
        return cell.start().atZone(problem.zone()).toLocalDate().toEpochDay();
    }
}
