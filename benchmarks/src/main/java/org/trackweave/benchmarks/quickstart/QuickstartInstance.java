package org.trackweave.benchmarks.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import tools.jackson.databind.JsonNode;

import org.trackweave.benchmarks.Json;
import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.RoomId;
import org.trackweave.scheduler.ids.SpeakerId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.Cell;
import org.trackweave.scheduler.timetable.FeatureWishes;
import org.trackweave.scheduler.timetable.Interval;
import org.trackweave.scheduler.timetable.Level;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Relation;
import org.trackweave.scheduler.timetable.Room;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.Sessions;
import org.trackweave.scheduler.timetable.Speaker;
import org.trackweave.scheduler.timetable.Talk;
import org.trackweave.scheduler.timetable.Timetable;
import org.trackweave.scheduler.timetable.Weights;

/** The quickstart's talks, timeslots and rooms; its tags and types are features here, its talk pairs relations. */
final class QuickstartInstance {

    /** A pause that is too short is a broken hard rule there, and here outweighs all wishes. */
    private static final int NO_PAUSE = 1_000_000;
    private static final int TAG = 20;

    private final JsonNode json;
    private final List<JsonNode> talks;

    /** What the lengths of all talks are multiples of. */
    private final int unit;
    private final PairCosts pairs;
    private final Problem problem;

    QuickstartInstance(Path file) throws IOException {
        json = Json.read(file);
        talks = Json.items(json.get("talks")).toList();
        unit = talks.stream().mapToInt(this::minutes).reduce(0, (one, other) -> gcd(one, other));
        pairs = new PairCosts(talks, talks.stream().mapToInt(this::minutes).toArray());
        problem = new Problem(ZoneId.of("UTC"), rooms(), cells(), List.of(), speakers(), talks(), List.of(), Map.of(),
                Duration.ZERO, weights(), Sessions.NONE, pairs.relations(), List.of());
    }

    private static int gcd(int one, int other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    Problem problem() {
        return problem;
    }

    /** The soft score in the quickstart's own terms. */
    long soft(Timetable timetable) {
        return timetable.score().soft() + pairs.earnable();
    }

    /** For each talk the numbers of its timeslot and room, nothing for a talk without a place. */
    List<List<Integer>> answer(Timetable timetable) {
        var cells = timetable.cells();
        return problem.talks().stream().map(talk -> {
            var cell = cells.get(talk.id());
            var parts = cell == null ? new String[0] : cell.value().split("/");
            return Arrays.stream(parts).map(Integer::valueOf).toList();
        }).toList();
    }

    private JsonNode slotOf(JsonNode talk) {
        var type = json.get("talkTypes").get(talk.get("type").asInt());
        return json.get("timeslots").get(type.get("timeslots").get(0).asInt());
    }

    private int minutes(JsonNode talk) {
        var slot = slotOf(talk);
        return (int) Duration.between(time(slot, "start"), time(slot, "end")).toMinutes();
    }

    private static Instant time(JsonNode slot, String end) {
        return LocalDateTime.parse(slot.get(end).asString()).toInstant(ZoneOffset.UTC);
    }

    private List<Room> rooms() {
        var rooms = new ArrayList<Room>();
        Json.items(json.get("rooms"))
            .forEach(room -> rooms.add(new Room(new RoomId(String.valueOf(rooms.size())), room.get("name").asString(),
                    room.get("capacity").asInt(), offered(room, "room "), List.of())));
        return rooms;
    }

    private List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (int slot = 0; slot < json.get("timeslots").size(); slot++) {
            var timeslot = json.get("timeslots").get(slot);
            for (int room = 0; room < json.get("rooms").size(); room++) {
                var features = new HashSet<>(offered(timeslot, "time "));
                for (var type : Json.items(json.get("talkTypes")).toList()) {
                    if (holds(type.get("timeslots"), slot) && holds(type.get("rooms"), room)) {
                        features.add("type " + type.get("name").asString());
                    }
                }
                cells.add(new Cell(new CellId(slot + "/" + room), new RoomId(String.valueOf(room)),
                        time(timeslot, "start"), time(timeslot, "end"), features));
            }
        }
        return cells;
    }

    private static boolean holds(JsonNode numbers, int number) {
        return Json.items(numbers).anyMatch(item -> item.asInt() == number);
    }

    private List<Speaker> speakers() {
        var speakers = new ArrayList<Speaker>();
        Json.items(json.get("speakers")).forEach(speaker -> {
            var away = Json.items(speaker.get("unavailableTimeslots"))
                .map(slot -> json.get("timeslots").get(slot.asInt()))
                .map(slot -> new Interval(time(slot, "start"), time(slot, "end")))
                .toList();
            speakers.add(new Speaker(new SpeakerId(String.valueOf(speakers.size())), speaker.get("name").asString(),
                    away, List.of()));
        });
        return speakers;
    }

    private List<Talk> talks() {
        var made = new ArrayList<Talk>();
        for (var talk : talks) {
            var speakers = Json.texts(talk.get("speakers")).map(SpeakerId::new).collect(Collectors.toUnmodifiableSet());
            made.add(new Talk(new TalkId(String.valueOf(made.size())), talk.get("title").asString(), minutes(talk),
                    speakers, List.of(), Level.NOVICE, 0, 0, wishes(talk), Optional.empty()));
        }
        return made;
    }

    private FeatureWishes wishes(JsonNode talk) {
        var type = json.get("talkTypes").get(talk.get("type").asInt()).get("name").asString();
        var required = wishes(talk, "required");
        required.add("type " + type);
        return new FeatureWishes(required, wishes(talk, "preferred"), wishes(talk, "undesired"),
                wishes(talk, "prohibited"));
    }

    /**
     * The talk's own and its speakers'. The quickstart weighs each by the talk's minutes: a tag is wished for as often as
     * they have units.
     */
    private Set<String> wishes(JsonNode talk, String kind) {
        var wishes = new HashSet<String>();
        var who = new ArrayList<>(List.of(talk));
        Json.items(talk.get("speakers")).forEach(speaker -> who.add(json.get("speakers").get(speaker.asInt())));
        int units = minutes(talk) / unit;
        for (int one = 0; one < who.size(); one++) {
            for (int copy = one * units; copy < (one + 1) * units; copy++) {
                wishes.addAll(tags(who.get(one), kind + "RoomTags", "room ", copy));
                wishes.addAll(tags(who.get(one), kind + "TimeslotTags", "time ", copy));
            }
        }
        return wishes;
    }

    /** Each tag as often as any talk may wish for it. */
    private Set<String> offered(JsonNode of, String prefix) {
        int most = talks.stream()
            .mapToInt(talk -> minutes(talk) / unit * (1 + talk.get("speakers").size()))
            .max()
            .orElse(1);
        return IntStream.range(0, most)
            .boxed()
            .flatMap(copy -> tags(of, "tags", prefix, copy).stream())
            .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> tags(JsonNode of, String name, String prefix, int copy) {
        var tags = of.get(name);
        return tags == null
                ? Set.of()
                : Json.texts(tags).map(tag -> prefix + tag + " " + copy).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether some timeslots follow each other faster than speakers may. */
    private boolean pausesMatter() {
        long shortest = json.get("minimumConsecutiveTalksPauseInMinutes").asLong();
        var slots = Json.items(json.get("timeslots")).toList();
        return slots.stream()
            .anyMatch(one -> slots.stream()
                .mapToLong(other -> Duration.between(time(one, "end"), time(other, "start")).toMinutes())
                .anyMatch(gap -> gap >= 0 && gap < shortest));
    }

    private Weights weights() {
        var soft = new EnumMap<Rule, Integer>(Rule.class);
        for (var rule : Rule.values()) {
            if (rule.kind() == Rule.Kind.SOFT) {
                soft.put(rule, Relation.RULES.contains(rule) ? 1 : 0);
            }
        }
        soft.put(Rule.SPEAKER_PAUSE, pausesMatter() ? NO_PAUSE : 0);
        soft.put(Rule.PLACE_WISH, TAG * unit);
        return new Weights(soft);
    }
}
