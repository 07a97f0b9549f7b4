package org.trackweave.scheduler.schedule;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.scheduler.problem.ProblemFactory;
import org.trackweave.scheduler.room.Timeslot;
import org.trackweave.scheduler.schedule.Choices.Choice;
import org.trackweave.scheduler.schedule.Choices.Reasons;
import org.trackweave.scheduler.timetable.Explanation.Breach;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.TimetableAdvisor;
import org.trackweave.scheduler.timetable.Weights;

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

    /** All timeslots, without reasons. Empty where there is no such accepted talk. */
    @Transactional(readOnly = true)
    public Optional<Choices> choices(String conferenceId, UUID talkId) {
        Situation situation = situations.of(conferenceId);
        return situation.talk(talkId).map(_ -> choices(situation, talkId));
    }

    /** One timeslot. Empty where there is no such talk or timeslot, or the talk is there. */
    @Transactional(readOnly = true)
    public Optional<Reasons> reasons(String conferenceId, UUID talkId, UUID timeslotId) {
        Situation situation = situations.of(conferenceId);
        return situation.talk(talkId)
            .flatMap(_ -> situation.timeslot(timeslotId))
            .map(Timeslot::id)
            .flatMap(timeslot -> reasons(situation, talkId, Set.of(timeslot)).stream().findFirst());
    }

    Choices choices(Situation situation, UUID talkId) {
        Situation loose = loose(situation);
        Problem problem = loose.problem();
        ChoiceJudge judge = new ChoiceJudge(situation, problem, talkId);
        List<Choice> choices = advisor.costs(problem, loose.cells(), ProblemFactory.talkId(talkId))
            .stream()
            .map(judge::choice)
            .sorted(bestFirst(situation))
            .toList();
        Spot spot = situation.spots().get(talkId);
        return new Choices(situation.version(), talkId, situation.timeslotOf(talkId).map(Timeslot::id).orElse(null),
                spot != null && spot.pinned(), choices);
    }

    List<Reasons> reasons(Situation situation, UUID talkId, Set<UUID> timeslots) {
        Situation loose = loose(situation);
        Problem problem = loose.problem();
        ChoiceJudge judge = new ChoiceJudge(situation, problem, talkId);
        return advisor
            .alternatives(problem, loose.cells(), ProblemFactory.talkId(talkId),
                    timeslots.stream().map(ProblemFactory::cellId).collect(Collectors.toUnmodifiableSet()))
            .stream()
            .map(alternative -> new Reasons(judge.choice(alternative.cost()),
                    wishes(problem.weights(), alternative.breaks()),
                    alternative.mends()
                        .stream()
                        .filter(TalkAdvice::matters)
                        .map(Breach::words)
                        .limit(MOST_WORDS)
                        .toList()))
            .toList();
    }

    /** Without a clash first, then by points, then in the order of the day. */
    private static Comparator<Choice> bestFirst(Situation situation) {
        Map<UUID, Integer> order = new HashMap<>();
        situation.input().timeslots().forEach(slot -> order.put(slot.id(), order.size()));
        return Comparator.comparing((Choice choice) -> !choice.clashes().isEmpty())
            .thenComparing(Comparator.comparingLong(Choice::points).reversed())
            .thenComparing(choice -> order.getOrDefault(choice.cell(), 0));
    }

    /** Judged as if nothing were pinned: what is pinned is said beside the cost. */
    private static Situation loose(Situation situation) {
        Map<UUID, Spot> spots = new HashMap<>(situation.spots());
        return situation.after(spots.entrySet()
            .stream()
            .map(spot -> new Change(spot.getKey(), spot.getValue(), spot.getValue().pinned(false)))
            .toList(), situation.version());
    }

    private static List<String> wishes(Weights weights, List<Breach> breaches) {
        return breaches.stream()
            .filter(breach -> !weights.isHard(breach.rule()))
            .filter(TalkAdvice::matters)
            .sorted(Comparator.comparingLong(Breach::points))
            .map(Breach::words)
            .limit(MOST_WORDS)
            .toList();
    }

    private static boolean matters(Breach breach) {
        return breach.points() < 0;
    }
}
