package org.trackweave.scheduler.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.RoomId;
import org.trackweave.scheduler.ids.SpeakerId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;

/** Builds problems of a few talks: cells of half an hour, one after the other from nine on, in rooms "a", "b", … */
public final class SmallConference {

    public static final Instant NINE = Instant.parse("2026-06-06T09:00:00Z");

    private final List<Room> rooms = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final Set<TrackId> tracks = new LinkedHashSet<>();
    private final Map<SpeakerId, List<Interval>> away = new LinkedHashMap<>();
    private final List<Talk> talks = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Walk> walks = new ArrayList<>();
    private final List<SharedAudience> audiences = new ArrayList<>();
    private final List<Sessions.PlaceCost<TrackId>> trackCosts = new ArrayList<>();
    private final List<Sessions.PlaceCost<TalkId>> talkCosts = new ArrayList<>();
    private final List<Sessions.SimilarTracks> similar = new ArrayList<>();
    private final Map<TalkId, Integer> numbers = new HashMap<>();
    private final Map<Rule, Integer> soft = new EnumMap<>(Rule.class);
    private final Map<Rule, Integer> waived = new EnumMap<>(Rule.class);

    public SmallConference(int rooms, int cellsEach) {
        for (int room = 0; room < rooms; room++) {
            var id = new RoomId(String.valueOf((char) ('a' + room)));
            this.rooms.add(new Room(id, "Room " + id, 100 * (room + 1), Set.of(), List.of()));
            for (int cell = 0; cell < cellsEach; cell++) {
                var start = NINE.plus(Duration.ofMinutes(30L * cell));
                cells.add(new Cell(cell(room, cell), id, start, start.plus(Duration.ofMinutes(30)), Set.of()));
            }
        }
    }

    public static CellId cell(int room, int number) {
        return new CellId("%c%d".formatted('a' + room, number));
    }

    public SmallConference talk(String title, String track, String... speakers) {
        return talk(title, 30, track, Level.NOVICE, speakers);
    }

    public SmallConference talk(String title, int minutes, String track, Level level, String... speakers) {
        var of = track.isEmpty() ? List.<TrackId>of() : List.of(new TrackId(track));
        tracks.addAll(of);
        var by = new HashSet<SpeakerId>();
        Arrays.stream(speakers).map(SpeakerId::new).forEach(by::add);
        by.forEach(speaker -> away.putIfAbsent(speaker, List.of()));
        talks.add(new Talk(new TalkId(title), title, minutes, by, of, level, 0.5, 0, FeatureWishes.NONE,
                Optional.empty()));
        return this;
    }

    /** The speaker cannot in the cells of these numbers. */
    public SmallConference away(String speaker, int from, int to) {
        away.put(new SpeakerId(speaker), List.of(new Interval(NINE.plus(Duration.ofMinutes(30L * from)),
                NINE.plus(Duration.ofMinutes(30L * to + 30)))));
        return this;
    }

    /** The cells of these numbers, in every room. */
    public SmallConference session(String name, int from, int to) {
        var of = new ArrayList<CellId>();
        for (int room = 0; room < rooms.size(); room++) {
            for (int cell = from; cell <= to; cell++) {
                of.add(cell(room, cell));
            }
        }
        sessions.add(new Session(name, of));
        return this;
    }

    public SmallConference relation(Rule rule, String one, String other, int cost) {
        relations.add(new Relation(rule, new TalkId(one), new TalkId(other), cost));
        return this;
    }

    public SmallConference audience(String one, String other, double strength) {
        audiences.add(new SharedAudience(new TalkId(one), new TalkId(other), strength));
        return this;
    }

    public SmallConference walk(String one, String other, int minutes) {
        walks.add(new Walk(new RoomId(one), new RoomId(other), minutes));
        return this;
    }

    public SmallConference trackCost(String track, String session, int cost) {
        trackCosts.add(new Sessions.PlaceCost<>(new TrackId(track), Optional.of(session), Optional.empty(), cost));
        return this;
    }

    public SmallConference talkCost(String talk, String session, int cost) {
        talkCosts.add(new Sessions.PlaceCost<>(new TalkId(talk), Optional.of(session), Optional.empty(), cost));
        return this;
    }

    public SmallConference similar(String one, String other, int cost) {
        similar.add(new Sessions.SimilarTracks(new TrackId(one), new TrackId(other), cost));
        return this;
    }

    public SmallConference number(String talk, int number) {
        numbers.put(new TalkId(talk), number);
        return this;
    }

    public SmallConference weight(Rule rule, int weight) {
        soft.put(rule, weight);
        return this;
    }

    /** All wishes but these weigh nothing. */
    public SmallConference only(Rule... wishes) {
        for (var rule : Rule.values()) {
            if (rule.kind() == Rule.Kind.SOFT && !List.of(wishes).contains(rule)) {
                soft.put(rule, 0);
            }
        }
        return this;
    }

    public SmallConference waive(Rule rule, int weight) {
        waived.put(rule, weight);
        return this;
    }

    public Problem problem() {
        return problem(Map.of());
    }

    public Problem problem(Map<TalkId, CellId> lastRelease) {
        return new Problem(ZoneId.of("UTC"), rooms, cells,
                tracks.stream().map(track -> new Track(track, track.value())).toList(),
                away.entrySet()
                    .stream()
                    .map(entry -> new Speaker(entry.getKey(), entry.getKey().value(), entry.getValue(), List.of()))
                    .toList(),
                talks, audiences, lastRelease, Duration.ZERO, new Weights(soft, waived),
                new Sessions(sessions, Map.of(), similar, trackCosts, talkCosts, numbers), relations, walks);
    }
}
