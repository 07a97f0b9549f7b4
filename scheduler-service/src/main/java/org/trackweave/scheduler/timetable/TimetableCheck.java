package org.trackweave.scheduler.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.RoomId;
import org.trackweave.scheduler.ids.SpeakerId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;

/**
 * Proves every hard rule on a timetable, talk by talk and pair by pair. Shares no code with any solver, so that a fault
 * there cannot hide itself here. A released timetable has no clash.
 */
public final class TimetableCheck {

    private final Problem problem;
    private final Map<TalkId, Talk> talks;
    private final Map<RoomId, Room> rooms;
    private final Map<SpeakerId, Speaker> speakers;
    private final Map<TrackId, Track> tracks;
    private final Map<CellId, Cell> cells;
    private final Map<RoomId, List<Cell>> cellsInRoom;
    private final Wording wording;

    public TimetableCheck(Problem problem) {
        this.problem = problem;
        this.talks = problem.talksById();
        this.rooms = byKey(problem.rooms(), Room::id);
        this.speakers = byKey(problem.speakers(), Speaker::id);
        this.tracks = byKey(problem.tracks(), Track::id);
        this.cells = problem.cellsById();
        this.cellsInRoom = problem.cells()
            .stream()
            .sorted(Comparator.comparing(Cell::start))
            .collect(Collectors.groupingBy(Cell::room));
        this.wording = new Wording(problem.zone());
    }

    /** Every broken hard rule, in the order of the day. */
    public List<Clash> clashes(List<Placement> placements) {
        var clashes = new ArrayList<Clash>();
        var ordered = placements.stream()
            .sorted(Comparator.comparing(Placement::start).thenComparing(Placement::talk))
            .toList();
        var seen = new HashSet<TalkId>();
        for (int i = 0; i < ordered.size(); i++) {
            var one = ordered.get(i);
            var talk = talk(one);
            if (!seen.add(talk.id())) {
                clashes.add(new Clash(Rule.ROOM_CLASH, List.of(talk.id()),
                        "\"%s\" is placed twice.".formatted(talk.title())));
            }
            checkAlone(talk, one, clashes);
            for (int j = i + 1; j < ordered.size() && ordered.get(j).start().isBefore(one.end()); j++) {
                checkPair(one, ordered.get(j), clashes);
            }
        }
        clashes.addAll(new RelationCheck(problem).clashes(placements));
        return clashes;
    }

    /** The broken hard rules that concern the talk, if it were the one at this place. */
    public List<Clash> clashesOf(Placement place, List<Placement> others) {
        var clashes = new ArrayList<Clash>();
        checkAlone(talk(place), place, clashes);
        for (var other : others) {
            checkPair(place, other, clashes);
        }
        return clashes;
    }

    /** The hard rules that two talks break together, if they were at these places. */
    public List<Clash> clashesBetween(Placement one, Placement other) {
        var clashes = new ArrayList<Clash>();
        checkPair(one, other, clashes);
        return clashes;
    }

    private void checkAlone(Talk talk, Placement place, List<Clash> clashes) {
        var alone = List.of(talk.id());
        var room = rooms.get(place.room());
        if (room == null) {
            throw new IllegalArgumentException(
                    "Talk %s is in room %s, which the problem does not have.".formatted(talk.id(), place.room()));
        }
        var cell = cells.get(place.cell());
        if (cell == null) {
            clashes.add(new Clash(Rule.CELL_TOO_SHORT, alone, "\"%s\" is in %s, %s, which is no timeslot."
                .formatted(talk.title(), room.name(), wording.time(place.time()))));
        } else if (!cell.start().equals(place.start()) || !cell.room().equals(place.room())
                || place.time().length().toMinutes() < talk.minutes() || !covered(place)) {
            clashes.add(new Clash(Rule.CELL_TOO_SHORT, alone, "\"%s\" needs %d minutes, which %s, %s does not have."
                .formatted(talk.title(), talk.minutes(), room.name(), wording.time(place.time()))));
        }
        if (room.blocked().stream().anyMatch(place.time()::overlaps)) {
            clashes.add(new Clash(Rule.ROOM_BLOCKED, alone, "\"%s\" is in %s, %s, when the room cannot be used."
                .formatted(talk.title(), room.name(), wording.time(place.time()))));
        }
        var offered = new HashSet<>(room.features());
        offered.addAll(cell == null ? Set.of() : cell.features());
        var lacks = talk.wishes().required().stream().filter(feature -> !offered.contains(feature)).toList();
        var hasWrongly = talk.wishes().prohibited().stream().filter(offered::contains).toList();
        if (!lacks.isEmpty()) {
            clashes.add(new Clash(Rule.ROOM_UNSUITABLE, alone, "\"%s\" needs %s, which %s, %s does not have."
                .formatted(talk.title(), Wording.list(lacks), room.name(), wording.time(place.time()))));
        }
        if (!hasWrongly.isEmpty()) {
            clashes.add(new Clash(Rule.ROOM_UNSUITABLE, alone, "\"%s\" must not have %s, which %s, %s has."
                .formatted(talk.title(), Wording.list(hasWrongly), room.name(), wording.time(place.time()))));
        }
        if (room.capacity() < talk.seatsNeeded()) {
            clashes.add(new Clash(Rule.ROOM_TOO_SMALL, alone, "\"%s\" needs %d seats, %s has %d."
                .formatted(talk.title(), talk.seatsNeeded(), room.name(), room.capacity())));
        }
        for (var speaker : talk.speakers().stream().sorted().map(speakers::get).toList()) {
            if (speaker != null && speaker.unavailable().stream().anyMatch(place.time()::overlaps)) {
                clashes.add(new Clash(Rule.SPEAKER_UNAVAILABLE, alone, "%s is away when \"%s\" is given (%s)."
                    .formatted(speaker.name(), talk.title(), wording.time(place.time()))));
            }
        }
        if (talk.pinned().isPresent() && !talk.pinned().get().equals(place.cell())) {
            clashes.add(new Clash(Rule.NOT_WHERE_PINNED, alone, "\"%s\" is pinned to another place than %s, %s."
                .formatted(talk.title(), room.name(), wording.time(place.time()))));
        }
    }

    private void checkPair(Placement one, Placement other, List<Clash> clashes) {
        var first = talk(one);
        var second = talk(other);
        if (first.id().equals(second.id()) || !one.time().overlaps(other.time())) {
            return;
        }
        var both = List.of(first.id(), second.id());
        var weights = problem.weights();
        // Words only where there is a clash: most pairs have none.
        Supplier<String> names = () -> "\"%s\" (%s) and \"%s\" (%s)".formatted(first.title(),
                wording.time(one.time()), second.title(), wording.time(other.time()));
        if (one.room().equals(other.room())) {
            clashes
                .add(new Clash(Rule.ROOM_CLASH, both, "%s are both in %s.".formatted(names.get(), nameOf(one.room()))));
        }
        first.speakers().stream().filter(second.speakers()::contains).sorted().map(speakers::get).forEach(speaker -> {
            if (speaker != null && weights.isHard(Rule.SPEAKER_CLASH)) {
                clashes.add(new Clash(Rule.SPEAKER_CLASH, both,
                        "%s speaks in %s at the same time.".formatted(speaker.name(), names.get())));
            }
        });
        first.tracks().stream().filter(second.tracks()::contains).map(tracks::get).forEach(track -> {
            if (track != null && weights.isHard(Rule.TRACK_OVERLAP)) {
                clashes.add(new Clash(Rule.TRACK_OVERLAP, both,
                        "%s overlap, both are in the track %s.".formatted(names.get(), track.name())));
            }
        });
    }

    /** Whether the room's cells cover the time, with no gap longer than the problem allows to bridge. */
    private boolean covered(Placement place) {
        var reached = place.start();
        boolean first = true;
        var inOrder = cellsInRoom.getOrDefault(place.room(), List.of())
            .stream()
            .filter(cell -> !cell.start().isBefore(place.start()))
            .toList();
        for (var cell : inOrder) {
            if (!reached.isBefore(place.end()) && !first) {
                return true;
            }
            if (cell.start().isAfter(first ? reached : reached.plus(problem.longestBridge()))) {
                return false;
            }
            reached = cell.end().isAfter(reached) ? cell.end() : reached;
            first = false;
        }
        return !reached.isBefore(place.end());
    }

    private Talk talk(Placement placement) {
        var talk = talks.get(placement.talk());
        if (talk == null) {
            throw new IllegalArgumentException("The placed talk %s is not in the problem.".formatted(placement.talk()));
        }
        return talk;
    }

    private String nameOf(RoomId id) {
        var room = rooms.get(id);
        return room == null ? id.value() : room.name();
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        return new HashMap<>(values.stream().collect(Collectors.toMap(key, Function.identity())));
    }
}
