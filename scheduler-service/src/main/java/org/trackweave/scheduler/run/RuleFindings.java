package org.trackweave.scheduler.run;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import org.trackweave.scheduler.timetable.Explanation;
import org.trackweave.scheduler.timetable.Explanation.Breach;
import org.trackweave.scheduler.timetable.Explanation.RuleShare;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Timetable;
import org.trackweave.scheduler.timetable.TimetableAdvisor;

/** Says what a timetable's score is made of. */
@Component
class RuleFindings {

    private static final Comparator<RuleShare> WORST_FIRST = Comparator
        .comparing((RuleShare share) -> share.rule().kind())
        .thenComparingLong(RuleShare::points)
        .thenComparing(RuleShare::rule);

    private final TimetableAdvisor advisor;

    RuleFindings(TimetableAdvisor advisor) {
        this.advisor = advisor;
    }

    Explanation explain(Problem problem, Timetable timetable) {
        return advisor.explain(problem, timetable.cells());
    }

    /** Rules that are broken, hard ones first, and within a kind those that cost most. */
    static List<RuleFinding> of(Explanation explanation) {
        return explanation.rules()
            .stream()
            .filter(share -> !share.breaches().isEmpty())
            .sorted(WORST_FIRST)
            .map(RuleFindings::finding)
            .toList();
    }

    private static RuleFinding finding(RuleShare share) {
        return new RuleFinding(share.rule().name(), share.rule().kind(), share.rule().words(), share.weight(),
                share.points(), share.breaches().size(),
                share.breaches().stream().limit(RuleFinding.MOST_WORDS).map(Breach::words).toList());
    }
}
