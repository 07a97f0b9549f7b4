package org.trackweave.scheduler.timetable;

/** How good a timetable is: 0 is perfect, breaches count down. Hard is compared first, then medium, then soft. */
public record TimetableScore(long hard, long medium, long soft) implements Comparable<TimetableScore> {

    /** No hard rule is broken (talks may still be unplaced). */
    public boolean feasible() {
        return hard == 0;
    }

    @Override
    public int compareTo(TimetableScore other) {
        if (hard != other.hard) {
            return Long.compare(hard, other.hard);
        }
        return medium != other.medium ? Long.compare(medium, other.medium) : Long.compare(soft, other.soft);
    }
}
