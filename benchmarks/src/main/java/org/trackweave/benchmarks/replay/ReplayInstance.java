package org.trackweave.benchmarks.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import org.trackweave.benchmarks.Json;
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
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.Speaker;
import org.trackweave.scheduler.timetable.Talk;
import org.trackweave.scheduler.timetable.Timetable;
import org.trackweave.scheduler.timetable.Track;
import org.trackweave.scheduler.timetable.Weights;

/**
 * A conference that was held. Each talk goes to a cell of its own length; overlap within a track is what is judged, so it
 * is a wish here that outweighs all room changes.
 */
final class ReplayInstance {

    private static final int OVERLAP_MINUTE = 1000;

    private final Problem problem;

    ReplayInstance(Path file) throws IOException {
        var json = Json.read(file);
        var rooms = Json.items(json.get("cells")).map(cell -> cell.get("room").asString()).distinct().toList();
        var tracks = Json.items(json.get("talks")).flatMap(talk -> track(talk).stream()).distinct().toList();
        var speakers = Json.items(json.get("talks"))
            .flatMap(talk -> Json.texts(talk.get("speakers")))
            .distinct()
            .toList();
        problem = new Problem(ZoneId.of("UTC"),
                rooms.stream().map(room -> new Room(new RoomId(room), room, 100, Set.of(), List.of())).toList(),
                cells(json), tracks.stream().map(track -> new Track(new TrackId(track), track)).toList(),
                speakers.stream()
                    .map(speaker -> new Speaker(speaker(speaker), speaker, List.of(), List.of()))
                    .toList(),
                talks(json), List.of(), Map.of(), Duration.ZERO, weights());
    }

    Problem problem() {
        return problem;
    }

    /** Overlap minutes within tracks, and room changes, as the timetable's score has them. */
    record Figures(long overlapMinutes, long roomChanges) {

        static Figures of(Timetable timetable) {
            long cost = -timetable.score().soft();
            return new Figures(cost / OVERLAP_MINUTE, cost % OVERLAP_MINUTE);
        }
    }

    /** For each talk the number of its cell, -1 for none. */
    List<Integer> answer(Timetable timetable) {
        var cells = timetable.cells();
        return problem.talks()
            .stream()
            .map(talk -> cells.get(talk.id()))
            .map(cell -> cell == null ? -1 : Integer.parseInt(cell.value()))
            .toList();
    }

    private static List<Cell> cells(JsonNode json) {
        var cells = new ArrayList<Cell>();
        Json.items(json.get("cells"))
            .forEach(cell -> cells.add(new Cell(new CellId(String.valueOf(cells.size())),
                    new RoomId(cell.get("room").asString()),
                    LocalDateTime.parse(cell.get("start").asString()).toInstant(ZoneOffset.UTC),
                    LocalDateTime.parse(cell.get("end").asString()).toInstant(ZoneOffset.UTC),
                    Set.of(length(cell)))));
        return cells;
    }

    private static List<Talk> talks(JsonNode json) {
        var talks = new ArrayList<Talk>();
        Json.items(json.get("talks"))
            .forEach(talk -> talks.add(new Talk(new TalkId(String.valueOf(talks.size())), talk.get("title").asString(),
                    talk.get("minutes").asInt(),
                    Json.texts(talk.get("speakers"))
                        .map(ReplayInstance::speaker)
                        .collect(Collectors.toUnmodifiableSet()),
                    track(talk).map(TrackId::new).stream().toList(), Level.NOVICE, 0, 0,
                    FeatureWishes.requiring(Set.of(length(talk))), Optional.empty())));
        return talks;
    }

    /** Some names are empty, which the judge takes for one person. */
    private static SpeakerId speaker(String name) {
        return new SpeakerId("by " + name);
    }

    private static String length(JsonNode cellOrTalk) {
        return cellOrTalk.get("minutes").asInt() + " minutes";
    }

    private static Optional<String> track(JsonNode talk) {
        var track = talk.get("track");
        return track == null || track.isNull() || track.asString().isEmpty()
                ? Optional.empty()
                : Optional.of(track.asString());
    }

    private static Weights weights() {
        var soft = new EnumMap<Rule, Integer>(Rule.class);
        for (var rule : Rule.values()) {
            if (rule.kind() == Rule.Kind.SOFT) {
                soft.put(rule, 0);
            }
        }
        soft.put(Rule.TRACK_ROOM_CHANGE, 1);
        return new Weights(soft, Map.of(Rule.TRACK_OVERLAP, OVERLAP_MINUTE));
    }
}
