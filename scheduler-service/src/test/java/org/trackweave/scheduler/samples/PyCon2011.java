package org.trackweave.scheduler.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.trackweave.scheduler.discovery.NamedTrack;
import org.trackweave.scheduler.discovery.SizeBounds;
import org.trackweave.scheduler.discovery.TalkText;
import org.trackweave.scheduler.discovery.TrackPlan;
import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.RoomId;
import org.trackweave.scheduler.ids.SpeakerId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;
import org.trackweave.scheduler.timetable.Cell;
import org.trackweave.scheduler.timetable.FeatureWishes;
import org.trackweave.scheduler.timetable.Level;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Room;
import org.trackweave.scheduler.timetable.Speaker;
import org.trackweave.scheduler.timetable.Talk;
import org.trackweave.scheduler.timetable.Track;
import org.trackweave.scheduler.timetable.Weights;

/** PyCon US 2011 as the demo loads it, and a grid in which it fits. */
public final class PyCon2011 {

    private static final String FOLDER = "/org/trackweave/local/samples/";
    private static final JsonNode TALKS = read(FOLDER + "pycon-us-2011.json");
    private static final JsonNode GRID = read("/org/trackweave/scheduler/samples/pycon-us-2011-grid.json");

    private PyCon2011() {}

    public static List<TalkText> texts() {
        var texts = new ArrayList<TalkText>();
        for (var talk : TALKS.get("talks")) {
            texts.add(new TalkText(new TalkId(talk.get("id").asString()), talk.get("title").asString(), "",
                    talk.get("text").asString(),
                    strings(talk.get("tags")), GRID.get("talkMinutes").asInt()));
        }
        return texts;
    }

    /** The eight talks that the conference's own blog named as the track Networking and Concurrency. */
    public static Set<TalkId> networkingAndConcurrency() {
        var gold = new HashSet<TalkId>();
        for (var talk : TALKS.get("talks")) {
            if (!talk.get("goldVirtualTrack").isNull()) {
                gold.add(new TalkId(talk.get("id").asString()));
            }
        }
        return gold;
    }

    /** Ten themes with a sentence each, written for the demo. */
    public static List<NamedTrack> namedTracks() {
        var named = new ArrayList<NamedTrack>();
        for (var track : read(FOLDER + "pycon-us-2011-tracks.json").get("tracks")) {
            var name = track.get("name").asString();
            named.add(new NamedTrack(new TrackId(name), name, track.get("description").asString(), List.of(), List.of(),
                    SizeBounds.NONE));
        }
        return named;
    }

    /** The timetable problem of all talks under a plan of tracks; talks without a track are placed too. */
    public static Problem problem(TrackPlan plan) {
        var tracksOf = new TreeMap<TalkId, TrackId>();
        plan.memberships().forEach(membership -> tracksOf.put(membership.talk(), membership.track()));
        var speakers = new TreeMap<SpeakerId, Speaker>();
        var talks = new ArrayList<Talk>();
        for (var talk : TALKS.get("talks")) {
            var id = new TalkId(talk.get("id").asString());
            var title = talk.get("title").asString();
            var ids = new HashSet<SpeakerId>();
            for (var name : strings(talk.get("speakers"))) {
                var speaker = new SpeakerId(name);
                ids.add(speaker);
                speakers.putIfAbsent(speaker, new Speaker(speaker, name, List.of(), List.of()));
            }
            var tracks = Optional.ofNullable(tracksOf.get(id)).map(List::of).orElse(List.of());
            talks.add(new Talk(id, title, GRID.get("talkMinutes").asInt(), ids, tracks, level(title),
                    popularity(talks.size()), 0,
                    FeatureWishes.NONE, Optional.empty()));
        }
        return new Problem(ZoneId.of(GRID.get("zone").asString()), rooms(), cells(),
                plan.tracks().stream().map(track -> new Track(track.id(), track.name())).toList(),
                List.copyOf(speakers.values()), talks,
                List.of(), Map.of(), Duration.ZERO, Weights.USUAL);
    }

    /** The grid without talks. */
    public static Problem emptyProblem() {
        return new Problem(ZoneId.of(GRID.get("zone").asString()), rooms(), cells(), List.of(), List.of(), List.of(),
                List.of(), Map.of(),
                Duration.ZERO, Weights.USUAL);
    }

    public static List<Room> rooms() {
        var rooms = new ArrayList<Room>();
        for (var room : GRID.get("rooms")) {
            rooms.add(new Room(new RoomId(room.get("name").asString()), "Room " + room.get("name").asString(),
                    room.get("capacity").asInt(),
                    Set.copyOf(strings(room.get("features"))), List.of()));
        }
        return rooms;
    }

    public static List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (var slot : GRID.get("timeslots")) {
            var room = slot.get("room").asString();
            cells.add(new Cell(new CellId(room + "-" + slot.get("start").asString()), new RoomId(room),
                    OffsetDateTime.parse(slot.get("start").asString()).toInstant(),
                    OffsetDateTime.parse(slot.get("end").asString()).toInstant(),
                    Set.of()));
        }
        return cells;
    }

    /** The programme marked its hardest talks in their titles; the others get levels by turns. */
    private static Level level(String title) {
        if (title.startsWith("Extreme") || title.startsWith("Advanced")) {
            return Level.EXTREME;
        }
        return title.contains("Introduction") ? Level.NOVICE : Level.INTERMEDIATE;
    }

    /** Votes are not published: an even spread stands for them. */
    private static double popularity(int number) {
        return number * 37 % 100 / 100.0;
    }

    private static List<String> strings(JsonNode array) {
        var strings = new ArrayList<String>();
        array.forEach(node -> strings.add(node.asString()));
        return strings;
    }

    private static JsonNode read(String file) {
        try (var in = PyCon2011.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The sample %s is not on the class path.".formatted(file));
            }
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
