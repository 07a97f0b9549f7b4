package org.trackweave.scheduler.timetable.timefold;

import java.util.List;

import ai.timefold.solver.core.api.score.stream.ConstraintJustification;

import org.trackweave.scheduler.timetable.Rule;

/** One breach of a rule: which talks, by number, and the figure that its words mention. */
record RuleMatch(Rule rule, List<Integer> talks, int figure) implements ConstraintJustification {}
