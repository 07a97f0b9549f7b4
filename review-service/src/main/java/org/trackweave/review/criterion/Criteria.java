package org.trackweave.review.criterion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.trackweave.platform.web.FieldFault;
import org.trackweave.review.criterion.Criterion.Option;

/**
 * What a conference's proposals are scored by.
 *
 * @param version counts the edits; 1 for the default set
 */
public record Criteria(long version, List<Criterion> criteria) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int MOST_CRITERIA = 12;
    private static final int MOST_OPTIONS = 10;

    public Criteria {
        criteria = List.copyOf(criteria);
    }

    /** The five questions that a new conference starts with. */
    public static Criteria defaults() {
        var met = List.of(new Option(0, "Not met"), new Option(1, "In part"), new Option(2, "Met"));
        return new Criteria(1, List.of(
                new Criterion("clarity", "Clear and complete",
                        "The text says what the talk covers, for whom, and what they will take home.", 1, met),
                new Criterion("outline", "Thorough and achievable",
                        "The outline is thought through and fits into the time.", 1, met),
                new Criterion("substance", "Substance",
                        "There is one coherent subject, and something to learn about it.", 1, met),
                new Criterion("audience", "Audience", "Enough of our attendees would want to hear this.", 1, met),
                new Criterion("recommendation", "In the programme?", "All in all: would you put it on stage?", 2,
                        List.of(new Option(0, "I would argue against it"), new Option(1, "Rather not"),
                                new Option(2, "Rather yes"), new Option(3, "I would champion it")))));
    }

    /** What is wrong with this set; empty when it can be used. The field names the criterion. */
    public List<FieldFault> faults() {
        var faults = new ArrayList<FieldFault>();
        if (criteria.isEmpty() || criteria.size() > MOST_CRITERIA) {
            faults.add(new FieldFault("criteria", "Give between 1 and %d criteria.".formatted(MOST_CRITERIA)));
        }
        if (criteria.stream().noneMatch(criterion -> criterion.weight() > 0) && !criteria.isEmpty()) {
            faults.add(new FieldFault("criteria", "At least one criterion needs a weight above 0."));
        }
        var ids = new HashSet<String>();
        for (var i = 0; i < criteria.size(); i++) {
            var criterion = criteria.get(i);
            var field = "criteria[%d]".formatted(i);
            if (!ID.matcher(criterion.id()).matches()) {
                faults.add(new FieldFault(field + ".id",
                        "An id is lower-case letters, digits and hyphens, not (%s).".formatted(criterion.id())));
            } else if (!ids.add(criterion.id())) {
                faults.add(new FieldFault(field + ".id", "Two criteria have the id (%s).".formatted(criterion.id())));
            }
            if (criterion.name().isBlank() || criterion.name().length() > 80) {
                faults.add(new FieldFault(field + ".name", "A name has 1 to 80 characters."));
            }
            if (criterion.description().length() > 400) {
                faults.add(new FieldFault(field + ".description", "A description has at most 400 characters."));
            }
            if (!(criterion.weight() >= 0 && criterion.weight() <= 100)) {
                faults.add(new FieldFault(field + ".weight", "A weight is between 0 and 100."));
            }
            optionFault(criterion.options())
                .ifPresent(message -> faults.add(new FieldFault(field + ".options", message)));
        }
        return faults;
    }

    /** What is wrong with a reviewer's scores; empty when every criterion has one of its answers. */
    public List<FieldFault> faultsOf(Map<String, Integer> scores) {
        var faults = new ArrayList<FieldFault>();
        for (var criterion : criteria) {
            var value = scores.get(criterion.id());
            if (value == null) {
                faults.add(new FieldFault("scores." + criterion.id(), "Score “%s”.".formatted(criterion.name())));
            } else if (!criterion.offers(value)) {
                faults.add(new FieldFault("scores." + criterion.id(),
                        "“%s” takes %s, not (%d).".formatted(criterion.name(),
                                criterion.options().stream().map(option -> String.valueOf(option.value())).toList(),
                                value)));
            }
        }
        for (var id : scores.keySet()) {
            if (criteria.stream().noneMatch(criterion -> criterion.id().equals(id))) {
                faults.add(new FieldFault("scores." + id, "This conference has no criterion (%s).".formatted(id)));
            }
        }
        return faults;
    }

    /** One review's score, 0 to 100: the weighted mean of how far up its scale each answer lies. */
    public double score(Map<String, Integer> scores) {
        var sum = 0.0;
        var weights = 0.0;
        for (var criterion : criteria) {
            var value = scores.get(criterion.id());
            if (value != null && criterion.weight() > 0) {
                sum += criterion.weight() * criterion.share(value);
                weights += criterion.weight();
            }
        }
        if (weights == 0) {
            throw new IllegalArgumentException("No weighted criterion is scored in (%s).".formatted(scores));
        }
        return 100 * sum / weights;
    }

    private static Optional<String> optionFault(List<Option> options) {
        if (options.size() < 2 || options.size() > MOST_OPTIONS) {
            return Optional.of("Give between 2 and %d answers.".formatted(MOST_OPTIONS));
        }
        if (options.stream().mapToInt(Option::value).distinct().count() < options.size()) {
            return Optional.of("Two answers have the same value.");
        }
        if (options.stream().anyMatch(option -> option.label().isBlank() || option.label().length() > 60)) {
            return Optional.of("A label has 1 to 60 characters.");
        }
        if (options.stream().anyMatch(option -> option.value() < 0 || option.value() > 9)) {
            return Optional.of("A value is between 0 and 9: it is also the key that chooses it.");
        }
        return Optional.empty();
    }
}
