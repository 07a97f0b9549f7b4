package org.trackweave.scheduler.release;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.timetable.Clash;
import org.trackweave.scheduler.timetable.Rule;

/**
 * What a release would do now.
 *
 * @param told the same changes in sentences
 * @param checks every hard rule, proved on what would be released
 * @param unplaced accepted talks without a place: it can be released without them
 * @param mails how many speakers get mail because a place of theirs is new, another, or gone
 */
public record ReleasePreview(Changes changes, ChangeWords.Told told, List<RuleCheck> checks,
        List<AcceptedTalk> unplaced,
        int placed, int mails) {

    public ReleasePreview {
        checks = List.copyOf(checks);
        unplaced = List.copyOf(unplaced);
    }

    /** @param clashes where the rule does not hold, in words; empty where it is proved */
    public record RuleCheck(Rule rule, String words, List<String> clashes) {

        public RuleCheck {
            clashes = List.copyOf(clashes);
        }

        @JsonProperty
        public boolean holds() {
            return clashes.isEmpty();
        }
    }

    /** Hard rules that it breaks, in words: it cannot be released with any. */
    public List<String> clashes() {
        return checks.stream().flatMap(check -> check.clashes().stream()).toList();
    }

    @JsonProperty
    public boolean releasable() {
        return placed > 0 && checks.stream().allMatch(RuleCheck::holds);
    }

    static List<RuleCheck> checks(List<Clash> clashes) {
        Map<Rule, List<String>> byRule = clashes.stream()
            .collect(Collectors.groupingBy(Clash::rule, Collectors.mapping(Clash::words, Collectors.toList())));
        return Arrays.stream(Rule.values())
            .filter(rule -> rule.kind() == Rule.Kind.HARD)
            .map(rule -> new RuleCheck(rule, rule.words(), byRule.getOrDefault(rule, List.of())))
            .toList();
    }
}
