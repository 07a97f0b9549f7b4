package org.trackweave.scheduler.run;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Several runs side by side: every list of cells is in the order of the runs.
 *
 * @param runs those of the asked ones that have a result
 * @param rules each rule that one of the runs breaks
 * @param talks those whose place or track is not the same in all
 * @param same how many talks are in one place and one track in all runs
 */
public record RunComparison(List<Column> runs, List<RuleLine> rules, List<TalkLine> talks, int same) {

    public RunComparison {
        runs = List.copyOf(runs);
        rules = List.copyOf(rules);
        talks = List.copyOf(talks);
    }

    /**
     * A run and its figures.
     *
     * @param wishes what the unmet wishes cost, 0 or more
     */
    public record Column(Run run, long wishes, @Nullable SearchEnding ending) {}

    /** What one rule costs in each run. */
    public record RuleLine(String rule, String words, List<RuleCell> cells) {}

    /** @param least no other of the runs has less */
    public record RuleCell(long cost, int breaches, boolean least) {}

    /** Where one talk is in each run. */
    public record TalkLine(UUID proposalId, String title, List<TalkCell> cells) {}

    /**
     * @param place {@code Fri 11:10, Room A}, or that it has none
     * @param track its primary track; null without one
     */
    public record TalkCell(String place, @Nullable String track) {}
}
