package org.trackweave.scheduler.timetable.cpsat;

import java.util.List;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;

/** The sum of what wishes cost, and the usual ways to put a cost on something. */
final class Objective {

    private final CpModel model;
    private final LinearExprBuilder sum = LinearExpr.newBuilder();

    Objective(CpModel model) {
        this.model = model;
    }

    LinearExprBuilder sum() {
        return sum;
    }

    void add(LinearArgument what, long cost) {
        if (cost != 0) {
            sum.addTerm(what, cost);
        }
    }

    /** A literal that costs so much when it is true. */
    Literal costing(long cost, String name) {
        var literal = model.newBoolVar(name);
        sum.addTerm(literal, cost);
        return literal;
    }

    /** Costs for each of the count beyond the first. */
    void beyondFirst(LinearExprBuilder count, int most, long cost, String name) {
        if (cost > 0 && most > 1) {
            var beyond = model.newIntVar(0, most - 1, name);
            model.addLessOrEqual(LinearExpr.newBuilder().add(count).addTerm(beyond, -1), 1);
            sum.addTerm(beyond, cost);
        }
    }

    /** Costs for each pair among the count: the chords of n(n-1)/2, which are exact at whole numbers. */
    void pairsAmong(LinearExprBuilder count, int most, long cost, String name) {
        if (cost <= 0 || most < 2) {
            return;
        }
        var pairs = model.newIntVar(0, (long) most * (most - 1) / 2, name);
        for (int m = 1; m < most; m++) {
            var chord = LinearExpr.newBuilder().addTerm(pairs, -1);
            chord.addTerm(count.build(), m);
            model.addLessOrEqual(chord, (long) m * (m + 1) / 2);
        }
        sum.addTerm(pairs, cost);
    }

    static LinearExprBuilder sumOf(List<? extends LinearArgument> terms) {
        var sum = LinearExpr.newBuilder();
        terms.forEach(sum::add);
        return sum;
    }
}
