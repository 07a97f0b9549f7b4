package org.trackweave.scheduler.ids;

/** A talk: an accepted proposal. Ordered by its value, so that results do not depend on hash order. */
public record TalkId(String value) implements Comparable<TalkId> {

    public TalkId {
        Ids.requireText("TalkId", value);
    }

    @Override
    public int compareTo(TalkId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
