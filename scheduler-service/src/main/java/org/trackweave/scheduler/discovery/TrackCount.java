package org.trackweave.scheduler.discovery;

/**
 * How many tracks to discover, beside the named ones. From a range the number is chosen that the talks divide into best
 * ({@link NumberOfTracks}); fewer than asked come out where there are too few talks.
 */
public record TrackCount(int least, int most) {

    /** Discover nothing: only the named tracks are filled. */
    public static final TrackCount NONE = new TrackCount(0, 0);

    public TrackCount {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException(
                    "Cannot discover %d to %d tracks; give 0 <= least <= most.".formatted(least, most));
        }
    }

    public static TrackCount exactly(int count) {
        return new TrackCount(count, count);
    }
}
