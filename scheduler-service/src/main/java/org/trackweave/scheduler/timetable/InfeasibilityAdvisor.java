package org.trackweave.scheduler.timetable;

import java.time.Duration;
import java.util.Optional;

/** Says why the hard rules of a problem cannot all hold with every talk placed. */
@FunctionalInterface
public interface InfeasibilityAdvisor {

    /**
     * A smallest set of talks and hard rules that contradict each other: without any one of them the others can hold.
     *
     * @param longest the time to look for it
     * @return empty when they can all hold, and when the time did not suffice to prove that they cannot
     */
    Optional<Contradiction> contradiction(Problem problem, Duration longest);
}
