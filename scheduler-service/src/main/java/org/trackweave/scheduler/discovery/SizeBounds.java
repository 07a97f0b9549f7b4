package org.trackweave.scheduler.discovery;

/** How small and large a virtual track may be: in talks, and in minutes (it must fit the conference's disjoint times). */
public record SizeBounds(int leastTalks, int mostTalks, int mostMinutes) {

    public static final SizeBounds NONE = new SizeBounds(0, Integer.MAX_VALUE, Integer.MAX_VALUE);

    public SizeBounds {
        if (leastTalks < 0 || mostTalks < Math.max(1, leastTalks) || mostMinutes < 1) {
            throw new IllegalArgumentException(
                    "A track of %d to %d talks and at most %d minutes cannot be; give 0 <= least <= most."
                        .formatted(leastTalks, mostTalks, mostMinutes));
        }
    }

    public static SizeBounds talks(int least, int most) {
        return new SizeBounds(least, most, Integer.MAX_VALUE);
    }
}
