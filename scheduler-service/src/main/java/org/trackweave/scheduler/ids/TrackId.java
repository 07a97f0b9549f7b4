package org.trackweave.scheduler.ids;

/** A virtual track. Ordered by its value, so that results do not depend on hash order. */
public record TrackId(String value) implements Comparable<TrackId> {

    public TrackId {
        Ids.requireText("TrackId", value);
    }

    @Override
    public int compareTo(TrackId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
