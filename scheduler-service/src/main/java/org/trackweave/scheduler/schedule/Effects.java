package org.trackweave.scheduler.schedule;

import java.util.ArrayList;
import java.util.List;

import org.trackweave.scheduler.timetable.Clash;
import org.trackweave.scheduler.timetable.Explanation;
import org.trackweave.scheduler.timetable.TimetableAdvisor;
import org.trackweave.scheduler.timetable.Weights;

/**
 * What an edit did to the timetable, in words.
 *
 * @param clashes hard rules broken since; they must be gone before a release
 * @param clashesGone hard rules broken no longer
 * @param wishes wishes unmet since
 * @param wishesGone wishes that were unmet and are not any more
 * @param points by how much the unmet wishes weigh less (more than 0) or more (less than 0)
 */
public record Effects(List<String> clashes, List<String> clashesGone, List<String> wishes, List<String> wishesGone,
        long points) {

    public Effects {
        clashes = List.copyOf(clashes);
        clashesGone = List.copyOf(clashesGone);
        wishes = List.copyOf(wishes);
        wishesGone = List.copyOf(wishesGone);
    }

    static Effects between(Situation before, Situation after, TimetableAdvisor advisor) {
        List<String> clashesBefore = before.clashes().stream().map(Clash::words).toList();
        List<String> clashesAfter = after.clashes().stream().map(Clash::words).toList();
        Explanation then = advisor.explain(before.problem(), before.cells());
        Explanation now = advisor.explain(after.problem(), after.cells());
        List<String> wishesThen = wishes(then, before.problem().weights());
        List<String> wishesNow = wishes(now, after.problem().weights());
        return new Effects(added(clashesBefore, clashesAfter), added(clashesAfter, clashesBefore),
                added(wishesThen, wishesNow), added(wishesNow, wishesThen),
                now.score().soft() - then.score().soft());
    }

    private static List<String> wishes(Explanation explanation, Weights weights) {
        return explanation.rules()
            .stream()
            .filter(share -> !weights.isHard(share.rule()))
            .flatMap(share -> share.breaches().stream())
            .filter(breach -> breach.points() < 0)
            .map(Explanation.Breach::words)
            .toList();
    }

    private static List<String> added(List<String> before, List<String> after) {
        List<String> added = new ArrayList<>(after);
        before.forEach(added::remove);
        return added;
    }
}
