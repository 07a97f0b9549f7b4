package org.trackweave.scheduler.timetable;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;

/**
 * Everything a timetable is made from. Refuses references to what it does not hold.
 *
 * @param zone decides which cells are of one day
 * @param longestBridge the longest gap between two cells that a talk longer than its cell may run across
 * @param sessions for conferences that give whole sessions to tracks
 * @param relations what pairs of talks ask of each other
 * @param walks the ways between rooms
 * @param lastRelease where talks were when attendees last saw the timetable: the search starts there and likes to stay
 */
public record Problem(ZoneId zone, List<Room> rooms, List<Cell> cells, List<Track> tracks, List<Speaker> speakers,
        List<Talk> talks, List<SharedAudience> sharedAudiences, Map<TalkId, CellId> lastRelease, Duration longestBridge,
        Weights weights, Sessions sessions, List<Relation> relations, List<Walk> walks) {

    /** A problem without sessions, relations and distances. */
    public Problem(ZoneId zone, List<Room> rooms, List<Cell> cells, List<Track> tracks, List<Speaker> speakers,
            List<Talk> talks, List<SharedAudience> sharedAudiences, Map<TalkId, CellId> lastRelease,
            Duration longestBridge, Weights weights) {
        this(zone, rooms, cells, tracks, speakers, talks, sharedAudiences, lastRelease, longestBridge, weights,
                Sessions.NONE, List.of(), List.of());
    }

    public Problem {
        rooms = List.copyOf(rooms);
        cells = List.copyOf(cells);
        tracks = List.copyOf(tracks);
        speakers = List.copyOf(speakers);
        talks = List.copyOf(talks);
        sharedAudiences = List.copyOf(sharedAudiences);
        lastRelease = Map.copyOf(lastRelease);
        var roomIds = distinct("room", rooms.stream().map(Room::id));
        var cellIds = distinct("cell", cells.stream().map(Cell::id));
        var trackIds = distinct("track", tracks.stream().map(Track::id));
        var speakerIds = distinct("speaker", speakers.stream().map(Speaker::id));
        var talkIds = distinct("talk", talks.stream().map(Talk::id));
        cells.forEach(cell -> require("Cell", cell.id(), "room", roomIds, cell.room()));
        for (var talk : talks) {
            talk.tracks().forEach(track -> require("Talk", talk.id(), "track", trackIds, track));
            talk.speakers().forEach(speaker -> require("Talk", talk.id(), "speaker", speakerIds, speaker));
            talk.pinned().ifPresent(cell -> require("Talk", talk.id(), "cell", cellIds, cell));
        }
        for (var shared : sharedAudiences) {
            require("Shared audience of", shared.one(), "talk", talkIds, shared.one());
            require("Shared audience of", shared.one(), "talk", talkIds, shared.other());
        }
        relations = List.copyOf(relations);
        walks = List.copyOf(walks);
        for (var relation : relations) {
            require("The relation of", relation.other(), "talk", talkIds, relation.one());
            require("The relation of", relation.one(), "talk", talkIds, relation.other());
        }
        for (var walk : walks) {
            require("The way to", walk.other(), "room", roomIds, walk.one());
            require("The way to", walk.one(), "room", roomIds, walk.other());
        }
        distinct("session", sessions.sessions().stream().map(Session::name));
        distinct("cell of a session", sessions.sessions().stream().flatMap(session -> session.cells().stream()))
            .forEach(cell -> require("A session with", cell, "cell", cellIds, cell));
        sessions.numbers().keySet().forEach(talk -> require("A number of", talk, "talk", talkIds, talk));
    }

    /** Cells by their id. */
    public Map<CellId, Cell> cellsById() {
        var byId = new HashMap<CellId, Cell>();
        cells.forEach(cell -> byId.put(cell.id(), cell));
        return byId;
    }

    /** Talks by their id. */
    public Map<TalkId, Talk> talksById() {
        var byId = new HashMap<TalkId, Talk>();
        talks.forEach(talk -> byId.put(talk.id(), talk));
        return byId;
    }

    private static <T> Set<T> distinct(String kind, Stream<T> ids) {
        var seen = new HashSet<T>();
        ids.forEach(id -> {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("The %s %s is given twice.".formatted(kind, id));
            }
        });
        return seen;
    }

    private static <T> void require(String who, Object id, String kind, Set<T> known, T wanted) {
        if (!known.contains(wanted)) {
            throw new IllegalArgumentException("%s %s names the %s %s, which is not among the given ones."
                .formatted(who, id, kind, wanted));
        }
    }
}
