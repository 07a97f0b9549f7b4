package org.trackweave.scheduler.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.trackweave.platform.personal.PersonalData;
import org.trackweave.scheduler.problem.ProblemFactory;
import org.trackweave.scheduler.schedule.Board.TrackKey;
import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.timetable.Clash;
import org.trackweave.scheduler.track.WorkingTrack;

/** Draws a working schedule as a board. */
@Component
class BoardBuilder {

    private final PersonalData personalData;

    BoardBuilder(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** @param clashes that the schedule has: their talks are marked */
    Board of(Situation situation, List<Clash> clashes) {
        List<TrackKey> tracks = tracks(situation);
        Map<UUID, TrackKey> trackOf = new HashMap<>();
        for (int i = 0; i < tracks.size(); i++) {
            for (WorkingTrack.Member member : situation.input().tracks().get(i).members()) {
                if (member.primary()) {
                    trackOf.put(member.proposalId(), tracks.get(i));
                }
            }
        }
        Set<UUID> clashing = new HashSet<>();
        clashes.forEach(clash -> clash.talks().forEach(talk -> clashing.add(ProblemFactory.uuid(talk))));
        List<BoardLayout.Entry> entries = situation.input()
            .talks()
            .stream()
            .map(talk -> new BoardLayout.Entry(talk, speakers(talk), trackOf.get(talk.id()),
                    clashing.contains(talk.id())))
            .toList();
        return new BoardLayout(situation).board(tracks, entries);
    }

    private static List<TrackKey> tracks(Situation situation) {
        TrackMarks marks = new TrackMarks();
        List<TrackKey> keys = new ArrayList<>();
        for (WorkingTrack track : situation.input().tracks()) {
            int placed = (int) track.members()
                .stream()
                .filter(member -> situation.spots().containsKey(member.proposalId()))
                .count();
            keys.add(new TrackKey(keys.size() + 1, track.name(), marks.of(track.name()), track.color(), placed));
        }
        return keys;
    }

    private String speakers(AcceptedTalk talk) {
        return talk.speakers()
            .stream()
            .map(speaker -> personalData.open(speaker.personId(), speaker.name()).orElse("(name erased)"))
            .collect(Collectors.joining(", "));
    }
}
