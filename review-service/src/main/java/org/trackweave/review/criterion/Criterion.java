package org.trackweave.review.criterion;

import java.util.Comparator;
import java.util.List;

/**
 * One question that a reviewer answers about a proposal.
 *
 * @param id stable, lower case, {@code clarity}
 * @param description what to look at, one sentence
 * @param weight how much it counts in a review's score; 0 asks without counting
 * @param options the answers, at least two, lowest value first
 */
public record Criterion(String id, String name, String description, double weight, List<Option> options) {

    public Criterion {
        options = options.stream().sorted(Comparator.comparingInt(Option::value)).toList();
    }

    /** One answer. */
    public record Option(int value, String label) {}

    /** Whether {@code value} is one of the answers. */
    public boolean offers(int value) {
        return options.stream().anyMatch(option -> option.value() == value);
    }

    /** The label of the answer {@code value}, or the number itself when it is not offered any more. */
    public String labelOf(int value) {
        return options.stream()
            .filter(option -> option.value() == value)
            .map(Option::label)
            .findFirst()
            .orElseGet(() -> String.valueOf(value));
    }

    /** Where {@code value} lies between the lowest answer (0) and the highest (1). */
    double share(int value) {
        var lowest = options.getFirst().value();
        return (double) (value - lowest) / (options.getLast().value() - lowest);
    }
}
