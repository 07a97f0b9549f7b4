package org.trackweave.scheduler.text;

import java.util.List;

/** A text of several parts, a title counting for more than a description. */
public record WeightedText(List<Part> parts) {

    public WeightedText {
        parts = List.copyOf(parts);
    }

    /** One part and how many times each of its terms counts. */
    public record Part(String text, double weight) {}
}
