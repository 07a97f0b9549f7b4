package org.trackweave.scheduler.schedule;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.scheduler.problem.ProblemFactory;
import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.talk.NeedsService;
import org.trackweave.scheduler.talk.NeedsView;
import org.trackweave.scheduler.timetable.Explanation.Breach;
import org.trackweave.scheduler.timetable.Explanation.TalkReasons;
import org.trackweave.scheduler.timetable.TimetableAdvisor;
import org.trackweave.scheduler.timetable.Weights;

/** Says why a talk is where it is and where else it could be. */
@Service
class TalkPanels {

    private final Situations situations;
    private final BoardBuilder boards;
    private final TalkAdvice advice;
    private final TimetableAdvisor advisor;
    private final NeedsService needs;

    TalkPanels(Situations situations, BoardBuilder boards, TalkAdvice advice, TimetableAdvisor advisor,
            NeedsService needs) {
        this.needs = needs;
        this.situations = situations;
        this.boards = boards;
        this.advice = advice;
        this.advisor = advisor;
    }

    /** Empty where there is no such accepted talk. */
    @Transactional(readOnly = true)
    Optional<TalkPanel> of(String conferenceId, UUID talkId, int mostChoices) {
        Situation now = situations.of(conferenceId);
        return needs.of(conferenceId, talkId)
            .flatMap(needed -> now.talk(talkId).map(talk -> panel(now, talk, needed, mostChoices)));
    }

    private TalkPanel panel(Situation now, AcceptedTalk talk, NeedsView needed, int mostChoices) {
        Board board = boards.of(now, now.clashes());
        Board.Card card = Stream
            .concat(board.tray().stream(), board.days().stream().flatMap(day -> day.cards().stream()))
            .filter(each -> each.id().equals(talk.id()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("The talk %s is on no board.".formatted(talk.id())));
        Spot spot = now.spots().get(talk.id());
        TalkReasons reasons = advisor.explain(now.problem(), now.cells())
            .talks()
            .stream()
            .filter(each -> each.talk().equals(ProblemFactory.talkId(talk.id())))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("The talk %s is not explained.".formatted(talk.id())));
        List<Choices.Choice> all = advice.choices(now, talk.id()).choices();
        List<UUID> best = all.stream().map(Choices.Choice::cell).limit(mostChoices).toList();
        List<Choices.Reasons> choices = advice.reasons(now, talk.id(), Set.copyOf(best))
            .stream()
            .sorted(Comparator.comparingInt(choice -> best.indexOf(choice.choice().cell())))
            .toList();
        return new TalkPanel(now.version(), card, talk.code(), spot == null ? null : SpotWords.of(now, spot),
                reasons.why(), unmet(now, talk, reasons.breaches()), needed, choices, all.size() - choices.size());
    }

    private static List<TalkPanel.Unmet> unmet(Situation now, AcceptedTalk talk, List<Breach> breaches) {
        Weights weights = now.problem().weights();
        Map<UUID, String> titles = new HashMap<>();
        now.input().talks().forEach(each -> titles.put(each.id(), each.title()));
        return breaches.stream()
            .filter(breach -> breach.points() < 0)
            .map(breach -> new TalkPanel.Unmet(weights.isHard(breach.rule()), -breach.points(),
                    breach.words(),
                    breach.talks()
                        .stream()
                        .map(ProblemFactory::uuid)
                        .filter(other -> !other.equals(talk.id()))
                        .distinct()
                        .map(other -> new TalkPanel.Other(other, titles.getOrDefault(other, "another talk")))
                        .toList()))
            .toList();
    }
}
