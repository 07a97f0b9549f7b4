package org.trackweave.scheduler.ids;

/** A person who speaks. Ordered by its value, so that results do not depend on hash order. */
public record SpeakerId(String value) implements Comparable<SpeakerId> {

    public SpeakerId {
        Ids.requireText("SpeakerId", value);
    }

    @Override
    public int compareTo(SpeakerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
