package org.trackweave.scheduler.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.scheduler.problem.ProblemFactory;
import org.trackweave.scheduler.room.Timeslot;
import org.trackweave.scheduler.schedule.Choices.Choice;
import org.trackweave.scheduler.schedule.Choices.Swap;
import org.trackweave.scheduler.timetable.Alternative;
import org.trackweave.scheduler.timetable.Explanation.Breach;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.TimetableAdvisor;

/** Says of one talk what other places would cost. */
@Service
public class TalkAdvice {

    /** So many sentences of a kind say enough of a timeslot. */
    private static final int MOST_WORDS = 4;

    private final Situations situations;
    private final TimetableAdvisor advisor;

    TalkAdvice(Situations situations, TimetableAdvisor advisor) {
        this.situations = situations;
        this.advisor = advisor;
    }

    /** Empty where there is no such accepted talk. */
    @Transactional(readOnly = true)
    public Optional<Choices> choices(String conferenceId, UUID talkId) {
        Situation situation = situations.of(conferenceId);
        return situation.talk(talkId).map(_ -> choices(situation, talkId));
    }

    Choices choices(Situation situation, UUID talkId) {
        // Judged as if nothing were pinned: what is pinned is said beside the cost.
        Situation loose = situation.after(situation.spots()
            .entrySet()
            .stream()
            .map(spot -> new Change(spot.getKey(), spot.getValue(), spot.getValue().pinned(false)))
            .toList(), situation.version());
        Map<UUID, Timeslot> timeslots = situation.input()
            .timeslots()
            .stream()
            .collect(Collectors.toMap(Timeslot::id, slot -> slot));
        Map<UUID, String> titles = new HashMap<>();
        situation.input().talks().forEach(talk -> titles.put(talk.id(), talk.title()));
        List<Choice> choices = advisor.alternatives(loose.problem(), loose.cells(), ProblemFactory.talkId(talkId))
            .stream()
            .map(alternative -> choice(situation, timeslots, titles, alternative))
            .toList();
        Spot spot = situation.spots().get(talkId);
        return new Choices(situation.version(), talkId, situation.timeslotOf(talkId).map(Timeslot::id).orElse(null),
                spot != null && spot.pinned(), choices);
    }

    private static Choice choice(Situation situation, Map<UUID, Timeslot> timeslots, Map<UUID, String> titles,
            Alternative alternative) {
        UUID cell = ProblemFactory.uuid(alternative.cell());
        Timeslot slot = timeslots.get(cell);
        if (slot == null) {
            throw new IllegalStateException("The advisor named the cell %s, which it was not given.".formatted(cell));
        }
        Spot there = new Spot(slot.roomId(), slot.startsAt(), slot.endsAt(), false);
        Swap swap = alternative.swapsWith()
            .map(ProblemFactory::uuid)
            .map(talk -> new Swap(talk, titles.getOrDefault(talk, "another talk")))
            .orElse(null);
        Spot other = swap == null ? null : situation.spots().get(swap.talk());
        return new Choice(cell, SpotWords.of(situation, there), swap, other != null && other.pinned(),
                alternative.change().soft(), words(alternative.breaks(), true), words(alternative.breaks(), false),
                alternative.mends().stream().filter(TalkAdvice::matters).map(Breach::words).limit(MOST_WORDS).toList());
    }

    private static List<String> words(List<Breach> breaches, boolean hard) {
        return breaches.stream()
            .filter(breach -> hard == (breach.rule().kind() == Rule.Kind.HARD))
            .filter(TalkAdvice::matters)
            .map(Breach::words)
            .limit(MOST_WORDS)
            .toList();
    }

    private static boolean matters(Breach breach) {
        return breach.points() < 0;
    }
}
