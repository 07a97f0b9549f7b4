package org.trackweave.benchmarks.cosplib;

import java.util.ArrayList;
import java.util.List;

import org.trackweave.scheduler.ids.RoomId;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Timetable;

/**
 * A timetable as CoSPLib writes it.
 *
 * @param tracks the track of each session and room, -1 for none
 * @param submissions the submission in each session, room and timeslot, -1 for none
 */
record CosplibAnswer(List<List<Integer>> tracks, List<List<List<Integer>>> submissions) {

    static CosplibAnswer of(Problem problem, Timetable timetable) {
        var tracks = new ArrayList<List<Integer>>();
        var submissions = new ArrayList<List<List<Integer>>>();
        for (var session : problem.sessions().sessions()) {
            var tracksOfSession = new ArrayList<Integer>();
            var submissionsOfSession = new ArrayList<List<Integer>>();
            for (var room : problem.rooms()) {
                var inRoom = inRoom(problem, timetable, session.cells().stream().map(cell -> cell.value()).toList(),
                        room.id());
                submissionsOfSession.add(inRoom);
                tracksOfSession.add(inRoom.stream()
                    .filter(talk -> talk >= 0)
                    .map(talk -> Integer.parseInt(problem.talks().get(talk).tracks().getFirst().value()))
                    .findFirst()
                    .orElse(-1));
            }
            tracks.add(tracksOfSession);
            submissions.add(submissionsOfSession);
        }
        return new CosplibAnswer(tracks, submissions);
    }

    private static List<Integer> inRoom(Problem problem, Timetable timetable, List<String> session, RoomId room) {
        var talks = new ArrayList<Integer>();
        for (var cell : problem.cells()) {
            if (cell.room().equals(room) && session.contains(cell.id().value())) {
                talks.add(timetable.placements()
                    .stream()
                    .filter(place -> place.room().equals(room) && place.time().overlaps(cell.time()))
                    .map(place -> Integer.parseInt(place.talk().value()))
                    .findFirst()
                    .orElse(-1));
            }
        }
        return talks;
    }
}
