package org.trackweave.benchmarks.cosplib;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
import org.trackweave.scheduler.timetable.Relation;
import org.trackweave.scheduler.timetable.Room;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.Session;
import org.trackweave.scheduler.timetable.Sessions;
import org.trackweave.scheduler.timetable.Sessions.PlaceCost;
import org.trackweave.scheduler.timetable.Sessions.SimilarTracks;
import org.trackweave.scheduler.timetable.Talk;
import org.trackweave.scheduler.timetable.Track;
import org.trackweave.scheduler.timetable.Weights;

/**
 * A CoSPLib instance as a problem of ours. Timeslots last {@value #TIMESLOT} minutes, sessions begin on consecutive days;
 * figures that the instance weighs are multiplied out, so that our wishes for places and people weigh one.
 */
final class CosplibInstance {

    private static final int TIMESLOT = 20;
    private static final Instant FIRST = Instant.parse("2026-01-01T09:00:00Z");

    private final JsonNode json;
    private final JsonNode weights;
    private final Problem problem;

    CosplibInstance(Path file) throws IOException {
        json = Json.read(file);
        weights = json.get("weights");
        problem = new Problem(ZoneId.of("UTC"), rooms(), cells(), tracks(), List.of(), talks(), List.of(), Map.of(),
                Duration.ZERO, ourWeights(), sessions(), relations(), List.of());
    }

    Problem problem() {
        return problem;
    }

    private int weight(String term) {
        return weights.get(term).asInt();
    }

    private int size(String list) {
        return json.get(list).size();
    }

    private int slots(int session) {
        return json.get("sessions").get(session).get("slots").asInt();
    }

    private static String cell(int session, int room, int slot) {
        return "%d/%d/%d".formatted(session, room, slot);
    }

    private List<Room> rooms() {
        var rooms = new ArrayList<Room>();
        for (int room = 0; room < size("rooms"); room++) {
            rooms.add(new Room(new RoomId(String.valueOf(room)), "room " + room, 0, Set.of(), List.of()));
        }
        return rooms;
    }

    private List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (int session = 0; session < size("sessions"); session++) {
            for (int room = 0; room < size("rooms"); room++) {
                for (int slot = 0; slot < slots(session); slot++) {
                    var start = FIRST.plus(Duration.ofDays(session)).plus(Duration.ofMinutes((long) slot * TIMESLOT));
                    cells.add(new Cell(new CellId(cell(session, room, slot)), new RoomId(String.valueOf(room)), start,
                            start.plus(Duration.ofMinutes(TIMESLOT)), Set.of()));
                }
            }
        }
        return cells;
    }

    private List<Track> tracks() {
        var tracks = new ArrayList<Track>();
        for (int track = 0; track < size("tracks"); track++) {
            tracks.add(new Track(new TrackId(String.valueOf(track)), "track " + track));
        }
        return tracks;
    }

    private List<Talk> talks() {
        var talks = new ArrayList<Talk>();
        Json.items(json.get("submissions"))
            .forEach(talk -> talks.add(new Talk(new TalkId(String.valueOf(talks.size())), talk.get("id").asString(),
                    talk.get("slots").asInt() * TIMESLOT, Set.of(),
                    List.of(new TrackId(talk.get("track").asString())), Level.NOVICE, 0, 0, FeatureWishes.NONE,
                    Optional.empty())));
        return talks;
    }

    private Sessions sessions() {
        var sessions = new ArrayList<Session>();
        for (int session = 0; session < size("sessions"); session++) {
            var cells = new ArrayList<CellId>();
            for (int room = 0; room < size("rooms"); room++) {
                for (int slot = 0; slot < slots(session); slot++) {
                    cells.add(new CellId(cell(session, room, slot)));
                }
            }
            sessions.add(new Session(name(session), cells));
        }
        var numbers = new HashMap<TalkId, Integer>();
        var submissions = json.get("submissions");
        for (int talk = 0; talk < submissions.size(); talk++) {
            int number = submissions.get(talk).get("order").asInt();
            if (number > 0) {
                numbers.put(new TalkId(String.valueOf(talk)), number);
            }
        }
        return new Sessions(sessions, chairs(), similar(), trackCosts(), talkCosts(), numbers);
    }

    private static String name(int session) {
        return "session " + session;
    }

    /** A chair of their own for each two tracks that have one in common. */
    private Map<TrackId, Set<SpeakerId>> chairs() {
        var chairs = new HashMap<TrackId, Set<SpeakerId>>();
        var pairs = json.get("derived").get("chairConflictTrackPairs");
        for (int pair = 0; pair < pairs.size(); pair++) {
            var chair = new SpeakerId("chair " + pair);
            Json.texts(pairs.get(pair))
                .forEach(track -> chairs.merge(new TrackId(track), Set.of(chair), (had, more) -> {
                    var all = new HashSet<>(had);
                    all.addAll(more);
                    return all;
                }));
        }
        return chairs;
    }

    private List<SimilarTracks> similar() {
        var similar = new ArrayList<SimilarTracks>();
        var matrix = json.get("similarTracks");
        for (int one = 0; one < matrix.size(); one++) {
            for (int other = one + 1; other < matrix.size(); other++) {
                int cost = Math.max(matrix.get(one).get(other).asInt(), matrix.get(other).get(one).asInt());
                if (cost > 0 && weight("similarTracks") > 0) {
                    similar.add(new SimilarTracks(new TrackId(String.valueOf(one)),
                            new TrackId(String.valueOf(other)), cost * weight("similarTracks")));
                }
            }
        }
        return similar;
    }

    private List<PlaceCost<TrackId>> trackCosts() {
        var costs = new ArrayList<PlaceCost<TrackId>>();
        for (int track = 0; track < size("tracks"); track++) {
            var who = new TrackId(String.valueOf(track));
            addSessions(costs, who, json.get("tracksSessionsPenalty").get(track), weight("tracksSessions"));
            addRooms(costs, who, json.get("tracksRoomsPenalty").get(track), weight("tracksRooms"));
            for (int session = 0; session < size("sessions"); session++) {
                for (int room = 0; room < size("rooms"); room++) {
                    int cost = json.get("sessionsRoomsPenalty").get(session).get(room).asInt()
                            * weight("sessionsRooms");
                    if (cost > 0) {
                        costs.add(new PlaceCost<>(who, Optional.of(name(session)),
                                Optional.of(new RoomId(String.valueOf(room))), cost));
                    }
                }
            }
        }
        return costs;
    }

    /** A talk of several timeslots counts in each of them. */
    private List<PlaceCost<TalkId>> talkCosts() {
        var costs = new ArrayList<PlaceCost<TalkId>>();
        var submissions = json.get("submissions");
        var timezones = json.get("derived").get("timezonePenaltyByTz");
        for (int talk = 0; talk < submissions.size(); talk++) {
            var submission = submissions.get(talk);
            var who = new TalkId(String.valueOf(talk));
            int slots = submission.get("slots").asInt();
            addSessions(costs, who, submission.get("sessionPenalty"), weight("submissionsSessions") * slots);
            addRooms(costs, who, submission.get("roomPenalty"), weight("submissionsRooms") * slots);
            addSessions(costs, who, timezones.get(submission.get("tz").asString()),
                    weight("submissionsTimezones") * slots);
        }
        return costs;
    }

    private static <W> void addSessions(List<PlaceCost<W>> costs, W who, JsonNode penalties, int weight) {
        for (int session = 0; session < penalties.size(); session++) {
            int cost = penalties.get(session).asInt() * weight;
            if (cost > 0) {
                costs.add(new PlaceCost<>(who, Optional.of(name(session)), Optional.empty(), cost));
            }
        }
    }

    private static <W> void addRooms(List<PlaceCost<W>> costs, W who, JsonNode penalties, int weight) {
        for (int room = 0; room < penalties.size(); room++) {
            int cost = penalties.get(room).asInt() * weight;
            if (cost > 0) {
                costs.add(new PlaceCost<>(who, Optional.empty(), Optional.of(new RoomId(String.valueOf(room))), cost));
            }
        }
    }

    private List<Relation> relations() {
        var relations = new ArrayList<Relation>();
        addPairs(relations, "presenterConflictPairs", Rule.SESSION_CONFLICT, weight("presenterConflictsSession"));
        addPairs(relations, "attendeeConflictPairs", Rule.SESSION_CONFLICT, weight("attendeeConflictsSession"));
        addPairs(relations, "presenterConflictPairs", Rule.TIMESLOT_CONFLICT, weight("presenterConflictsTimeslot"));
        addPairs(relations, "attendeeConflictPairs", Rule.TIMESLOT_CONFLICT, weight("attendeeConflictsTimeslot"));
        return relations;
    }

    private void addPairs(List<Relation> relations, String pairs, Rule rule, int cost) {
        if (cost > 0) {
            Json.items(json.get("derived").get(pairs))
                .forEach(pair -> relations.add(new Relation(rule, new TalkId(pair.get(0).asString()),
                        new TalkId(pair.get(1).asString()), cost)));
        }
    }

    private Weights ourWeights() {
        var soft = new EnumMap<Rule, Integer>(Rule.class);
        for (var rule : Rule.values()) {
            if (rule.kind() == Rule.Kind.SOFT) {
                soft.put(rule, 0);
            }
        }
        for (var rule : List.of(Rule.TRACK_PLACE, Rule.TALK_PLACE, Rule.SIMILAR_TRACKS, Rule.SESSION_CONFLICT,
                Rule.TIMESLOT_CONFLICT)) {
            soft.put(rule, 1);
        }
        soft.put(Rule.TRACK_ROOMS, weight("roomsPerTrack"));
        soft.put(Rule.TRACK_IN_PARALLEL, weight("parallelTracks"));
        soft.put(Rule.TRACK_SPLIT, weight("consecutiveTracks"));
        soft.put(Rule.TRACK_ORDER, weight("submissionsOrder"));
        soft.put(Rule.CHAIR_CLASH, weight("chairConflicts"));
        return new Weights(soft, Map.of(Rule.TRACK_OVERLAP, 0, Rule.SPEAKER_CLASH, 0));
    }
}
