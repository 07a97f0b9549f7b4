package org.trackweave.scheduler.discovery;

import java.util.Set;

/** How much more alike the talks of a track are than talks across its border. */
final class Cohesion {

    private final Likeness likeness;
    private final int talks;

    Cohesion(Likeness likeness, int talks) {
        this.likeness = likeness;
        this.talks = talks;
    }

    /** The likeness of its pairs of talks against that of pairs across its border, from 0 (no more) to 1. */
    double of(Set<Integer> members) {
        double inside = 0;
        double across = 0;
        int insidePairs = 0;
        int acrossPairs = 0;
        for (int one : members) {
            for (int other = 0; other < talks; other++) {
                if (members.contains(other)) {
                    if (one < other) {
                        inside += likeness.ofTexts(one, other);
                        insidePairs++;
                    }
                } else {
                    across += likeness.ofTexts(one, other);
                    acrossPairs++;
                }
            }
        }
        if (insidePairs == 0 || inside == 0) {
            return 0;
        }
        double within = inside / insidePairs;
        double beyond = acrossPairs == 0 ? 0 : across / acrossPairs;
        return Math.max(0, (within - beyond) / within);
    }
}
