package org.trackweave.scheduler.ids;

/** A room. Ordered by its value, so that results do not depend on hash order. */
public record RoomId(String value) implements Comparable<RoomId> {

    public RoomId {
        Ids.requireText("RoomId", value);
    }

    @Override
    public int compareTo(RoomId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
