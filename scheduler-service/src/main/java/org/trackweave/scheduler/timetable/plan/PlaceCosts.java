package org.trackweave.scheduler.timetable.plan;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.trackweave.scheduler.ids.SpeakerId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.Interval;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Room;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.Sessions.PlaceCost;
import org.trackweave.scheduler.timetable.Speaker;
import org.trackweave.scheduler.timetable.Talk;

/** What a place alone costs a talk, by rule, wherever the other talks are. */
public final class PlaceCosts {

    /** Rules that look at one talk alone. */
    public static final List<Rule> ALONE = List.of(Rule.CELL_TOO_SHORT, Rule.ROOM_BLOCKED, Rule.ROOM_UNSUITABLE,
            Rule.ROOM_TOO_SMALL, Rule.SPEAKER_UNAVAILABLE, Rule.POPULAR_IN_SMALL_ROOM, Rule.SPEAKER_PREFERENCE,
            Rule.PLACE_WISH, Rule.TIME_LEFT_OVER, Rule.MOVED, Rule.TALK_PLACE);

    private final Problem problem;
    private final Grid grid;
    private final Map<SpeakerId, Speaker> speakers = new HashMap<>();
    private final Map<TalkId, List<PlaceCost<TalkId>>> placeCosts;
    private final double largestRoom;

    public PlaceCosts(Problem problem, Grid grid) {
        this.problem = problem;
        this.grid = grid;
        problem.speakers().forEach(speaker -> speakers.put(speaker.id(), speaker));
        placeCosts = problem.sessions().talkCosts().stream().collect(Collectors.groupingBy(PlaceCost::who));
        largestRoom = Math.max(1, problem.rooms().stream().mapToInt(Room::capacity).max().orElse(1));
    }

    /** For each rule that the talk can break alone, the cost of each slot. */
    public Map<Rule, int[]> of(Talk talk) {
        var bySlot = new EnumMap<Rule, int[]>(Rule.class);
        for (var rule : ALONE) {
            var costs = grid.slots().stream().mapToInt(slot -> cost(rule, talk, slot)).toArray();
            for (int cost : costs) {
                if (cost != 0) {
                    bySlot.put(rule, costs);
                    break;
                }
            }
        }
        return bySlot;
    }

    private int cost(Rule rule, Talk talk, Slot slot) {
        var room = grid.room(slot);
        return switch (rule) {
            case CELL_TOO_SHORT -> grid.fits(slot, talk.minutes()) ? 0 : 1;
            case ROOM_BLOCKED -> touches(room.blocked(), talk, slot) ? 1 : 0;
            case ROOM_UNSUITABLE -> missing(talk.wishes().required(), slot) + present(talk.wishes().prohibited(), slot);
            case ROOM_TOO_SMALL -> Math.max(0, talk.seatsNeeded() - room.capacity());
            case SPEAKER_UNAVAILABLE -> countSpeakers(talk, speaker -> touches(speaker.unavailable(), talk, slot));
            case POPULAR_IN_SMALL_ROOM ->
                (int) Math.max(0, Math.round(100 * (talk.popularity() - room.capacity() / largestRoom)));
            case SPEAKER_PREFERENCE -> countSpeakers(talk, speaker -> !speaker.preferred().isEmpty()
                    && speaker.preferred().stream().noneMatch(liked -> liked.contains(time(talk, slot))));
            case PLACE_WISH -> missing(talk.wishes().preferred(), slot) + present(talk.wishes().undesired(), slot);
            case TIME_LEFT_OVER -> (int) Math.max(0, slot.end() - slot.start() - talk.minutes()) / 5;
            case MOVED -> moved(talk, slot);
            case TALK_PLACE -> talkPlace(talk, slot);
            case ROOM_CLASH, SPEAKER_CLASH, TRACK_OVERLAP, NOT_WHERE_PINNED, UNPLACED, TRACK_ROOM_CHANGE, NOVICE_FIRST,
                    POPULAR_AT_ONCE, SHARED_AUDIENCE, SPEAKER_PAUSE, SAME_LEVEL_AT_ONCE, SESSION_SHARED, EXCLUDED,
                    BEFORE_PREREQUISITE, WALK_TOO_LONG, SAME_LANGUAGE_AT_ONCE, TRACK_ROOMS, TRACK_IN_PARALLEL,
                    TRACK_SPLIT, TRACK_PLACE, TRACK_ORDER, SIMILAR_TRACKS, CHAIR_CLASH, SESSION_CONFLICT,
                    TIMESLOT_CONFLICT, TOPIC_CONFLICT, NOT_TOGETHER, OTHER_DAY, DAYS_BETWEEN, OTHER_ROOM,
                    IN_SMALLER_ROOM,
                    OUT_OF_ORDER ->
                throw new IllegalArgumentException(
                        "The rule %s looks at more than one talk and its place.".formatted(rule));
        };
    }

    private int talkPlace(Talk talk, Slot slot) {
        if (slot.session() < 0) {
            return 0;
        }
        var session = problem.sessions().sessions().get(slot.session()).name();
        return placeCosts.getOrDefault(talk.id(), List.of())
            .stream()
            .filter(cost -> cost.isAt(session, grid.room(slot).id()))
            .mapToInt(PlaceCost::cost)
            .sum();
    }

    /** Another time costs people more than another room at the same time. */
    private int moved(Talk talk, Slot slot) {
        var last = problem.lastRelease().get(talk.id());
        if (last == null || !grid.has(last) || last.equals(slot.cell())) {
            return 0;
        }
        return grid.slot(last).start() == slot.start() ? 1 : 2;
    }

    private int countSpeakers(Talk talk, Predicate<Speaker> test) {
        // No stream: this is asked for every talk and slot, some hundred thousand times.
        int count = 0;
        for (var id : talk.speakers()) {
            var speaker = speakers.get(id);
            if (speaker != null && test.test(speaker)) {
                count++;
            }
        }
        return count;
    }

    private int missing(Set<String> wished, Slot slot) {
        if (wished.isEmpty()) {
            return 0;
        }
        var offered = grid.offered(slot);
        return (int) wished.stream().filter(wish -> !offered.contains(wish)).count();
    }

    private int present(Set<String> unwanted, Slot slot) {
        if (unwanted.isEmpty()) {
            return 0;
        }
        var offered = grid.offered(slot);
        return (int) unwanted.stream().filter(offered::contains).count();
    }

    private boolean touches(List<Interval> intervals, Talk talk, Slot slot) {
        return !intervals.isEmpty() && intervals.stream().anyMatch(time(talk, slot)::overlaps);
    }

    private Interval time(Talk talk, Slot slot) {
        var start = grid.cell(slot).start();
        return new Interval(start, start.plus(Duration.ofMinutes(talk.minutes())));
    }
}
