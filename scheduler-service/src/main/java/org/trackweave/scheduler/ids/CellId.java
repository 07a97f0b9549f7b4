package org.trackweave.scheduler.ids;

/** One time in one room that can hold a talk. Ordered by its value, so that results do not depend on hash order. */
public record CellId(String value) implements Comparable<CellId> {

    public CellId {
        Ids.requireText("CellId", value);
    }

    @Override
    public int compareTo(CellId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
