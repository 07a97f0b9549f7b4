package org.trackweave.scheduler.timetable.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.trackweave.scheduler.ids.RoomId;
import org.trackweave.scheduler.ids.TrackId;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Room;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.Talk;

/**
 * A problem in numbers. Talks, tracks and rooms have the numbers of their places in the problem's lists.
 *
 * @param costs by talk
 * @param blocks how many numbers of blocks there are: sessions times rooms
 */
public record Plan(Problem problem, Grid grid, List<TalkCosts> costs, List<TalkPair> pairs, List<TrackPair> trackPairs,
        int blocks) {

    public static Plan of(Problem problem) {
        var grid = new Grid(problem);
        int blocks = problem.sessions().sessions().size() * problem.rooms().size();
        var tracks = new HashMap<TrackId, Integer>();
        problem.tracks().forEach(track -> tracks.put(track.id(), tracks.size()));
        var languages = new HashMap<String, Integer>();
        var walks = walks(problem);
        var seats = problem.rooms().stream().mapToInt(Room::capacity).toArray();
        var trackBlocks = trackBlocks(problem, tracks, blocks);
        var places = new PlaceCosts(problem, grid);
        var costs = problem.talks().stream().map(talk -> {
            var bySlot = places.of(talk);
            int track = talk.primaryTrack().map(id -> tracks.getOrDefault(id, -1)).orElse(-1);
            int language = talk.language()
                .map(name -> languages.computeIfAbsent(name, _ -> languages.size()))
                .orElse(-1);
            var programme = new TalkCosts.Programme(language, problem.sessions().numbers().getOrDefault(talk.id(), 0),
                    track < 0 || blocks == 0 ? new int[0] : trackBlocks[track], walks,
                    seats, !problem.sessions().numbers().isEmpty());
            return new TalkCosts(talk.minutes(), track, talk.level(), possible(problem, grid, talk, bySlot), bySlot,
                    programme);
        }).toList();
        return new Plan(problem, grid, costs, PairFinder.pairs(problem), trackPairs(problem, tracks), blocks);
    }

    /** The same with fewer slots to choose from, by talk. */
    public Plan within(List<List<Slot>> slots) {
        var fewer = new ArrayList<TalkCosts>();
        for (var talk : costs) {
            fewer.add(new TalkCosts(talk.minutes(), talk.primaryTrack(), talk.level(), slots.get(fewer.size()),
                    talk.bySlot(), talk.programme()));
        }
        return new Plan(problem, grid, fewer, pairs, trackPairs, blocks);
    }

    private static List<Slot> possible(Problem problem, Grid grid, Talk talk, Map<Rule, int[]> bySlot) {
        if (talk.pinned().isPresent()) {
            return List.of(grid.slot(talk.pinned().get()));
        }
        var hard = bySlot.entrySet()
            .stream()
            .filter(rule -> problem.weights().isHard(rule.getKey()))
            .map(Map.Entry::getValue)
            .toList();
        return hard.isEmpty()
                ? grid.slots()
                : grid.slots()
                    .stream()
                    .filter(slot -> hard.stream().noneMatch(costs -> costs[slot.index()] > 0))
                    .toList();
    }

    private static int[][] walks(Problem problem) {
        if (problem.walks().isEmpty()) {
            return new int[0][];
        }
        var rooms = new HashMap<RoomId, Integer>();
        problem.rooms().forEach(room -> rooms.put(room.id(), rooms.size()));
        var minutes = new int[rooms.size()][rooms.size()];
        for (var walk : problem.walks()) {
            int one = rooms.getOrDefault(walk.one(), 0);
            int other = rooms.getOrDefault(walk.other(), 0);
            minutes[one][other] = walk.minutes();
            minutes[other][one] = walk.minutes();
        }
        return minutes;
    }

    private static int[][] trackBlocks(Problem problem, Map<TrackId, Integer> tracks, int blocks) {
        var costs = new int[tracks.size()][blocks];
        int rooms = problem.rooms().size();
        for (var cost : problem.sessions().trackCosts()) {
            var row = costs[tracks.getOrDefault(cost.who(), 0)];
            for (int block = 0; block < blocks; block++) {
                var session = problem.sessions().sessions().get(block / rooms).name();
                if (cost.isAt(session, problem.rooms().get(block % rooms).id())) {
                    row[block] += cost.cost();
                }
            }
        }
        return costs;
    }

    private static List<TrackPair> trackPairs(Problem problem, Map<TrackId, Integer> tracks) {
        var pairs = new ArrayList<TrackPair>();
        for (var similar : problem.sessions().similar()) {
            if (similar.cost() > 0) {
                pairs.add(new TrackPair(tracks.getOrDefault(similar.one(), 0), tracks.getOrDefault(similar.other(), 0),
                        Rule.SIMILAR_TRACKS, similar.cost()));
            }
        }
        var chairs = problem.sessions().chairs();
        var chaired = problem.tracks().stream().filter(track -> chairs.containsKey(track.id())).toList();
        for (int i = 0; i < chaired.size(); i++) {
            for (int j = i + 1; j < chaired.size(); j++) {
                var one = chaired.get(i).id();
                var other = chaired.get(j).id();
                if (!Collections.disjoint(chairs.getOrDefault(one, Set.of()), chairs.getOrDefault(other, Set.of()))) {
                    pairs.add(new TrackPair(tracks.getOrDefault(one, 0), tracks.getOrDefault(other, 0),
                            Rule.CHAIR_CLASH, 1));
                }
            }
        }
        return pairs;
    }

}
