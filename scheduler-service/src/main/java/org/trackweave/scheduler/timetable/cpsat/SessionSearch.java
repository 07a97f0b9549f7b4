package org.trackweave.scheduler.timetable.cpsat;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.Slot;

/** Tracks and talks to blocks: the whole model first, for what it proves; then a few tracks or sessions at a time. */
final class SessionSearch {

    /** Shares of the time that is left. */
    private static final double FOR_FIRST = 0.3;
    private static final double FOR_ALL = 0.6;
    private static final double FOR_LAYING_OUT = 0.1;
    private static final double SECONDS_FOR_FEW = 10;
    private static final int FEW = 4;

    private final Plan plan;
    private final Search search;
    private final Costs told;
    private final TalkKinds kinds;
    private long bound;
    private long least = Long.MAX_VALUE;

    SessionSearch(Plan plan, Search search, Costs told) {
        this.plan = plan;
        this.search = search;
        this.told = told;
        this.kinds = new TalkKinds(plan);
    }

    /** What no timetable costs less than, as far as that is proved. */
    long bound() {
        return bound;
    }

    /** For each talk the slots of its block; empty if no way was found to place all talks. */
    Optional<List<List<Slot>>> blocks(@Nullable Slot[] start) {
        double reserved = search.secondsLeft() * FOR_LAYING_OUT;
        var model = new SessionModel(plan, kinds, talk -> plan.costs().get(talk).possible(), true);
        model.hint(first(start));
        var found = search.run(model.model(), FOR_ALL, (_, cost) -> better(cost));
        if (!found.found()) {
            return Optional.empty();
        }
        bound = found.bound();
        least = found.cost();
        var blocks = model.read(found.solver()::value);
        return Optional.of(found.proved() ? blocks : bettered(blocks, reserved));
    }

    /** Any way to place all talks, to begin with; the start as it is if none is found. */
    private @Nullable Slot[] first(@Nullable Slot[] start) {
        var model = new SessionModel(plan, kinds, talk -> plan.costs().get(talk).possible(), false);
        model.hint(start);
        var found = search.run(model.model(), FOR_FIRST, (callback, _) -> callback.stopSearch());
        return found.found()
                ? model.read(found.solver()::value).stream().map(List::getFirst).toArray(Slot[]::new)
                : start;
    }

    private void better(long cost) {
        if (cost < least) {
            least = cost;
            told.better(cost);
        }
    }

    private List<List<Slot>> bettered(List<List<Slot>> first, double reserved) {
        var neighbourhoods = new SessionNeighbourhoods(plan, search.seed());
        var best = first;
        int size = FEW;
        while (search.goesOn() && search.secondsLeft() > reserved && least > bound) {
            var slots = neighbourhoods.next(best, size);
            var model = new SessionModel(plan, kinds, slots::get, false);
            model.hint(best.stream().map(List::getFirst).toArray(Slot[]::new));
            var found = search.run(model.model(), 1, SECONDS_FOR_FEW, (_, _) -> {
            });
            size = found.proved() ? size + 1 : Math.max(FEW, size - 1);
            if (found.found() && found.cost() <= least) {
                best = model.read(found.solver()::value);
                better(found.cost());
            }
        }
        return best;
    }
}
