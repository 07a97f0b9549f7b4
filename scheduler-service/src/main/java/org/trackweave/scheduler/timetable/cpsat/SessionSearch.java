package org.trackweave.scheduler.timetable.cpsat;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.annealing.Annealing;
import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.Slot;

/**
 * Tracks and talks to blocks: annealing finds something good in seconds; then the whole model betters it and says how good
 * any can be; then a few tracks or sessions at a time are rearranged.
 */
final class SessionSearch {

    /** Shares of the time that is left. */
    private static final double FOR_ANNEALING = 0.25;
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
        return annealed(start).or(() -> first(start)).map(first -> {
            var model = new SessionModel(plan, kinds, talk -> plan.costs().get(talk).possible(), true);
            model.hint(anySlots(first));
            search.completeHint(model.model());
            var found = search.run(model.model(), FOR_ALL, (_, cost) -> better(cost));
            bound = found.found() ? found.bound() : 0;
            if (!found.found() || found.cost() > least) {
                return bettered(first, reserved);
            }
            least = found.cost();
            var blocks = model.read(found.solver()::value);
            return found.proved() ? blocks : bettered(blocks, reserved);
        });
    }

    private Optional<List<List<Slot>>> annealed(@Nullable Slot[] start) {
        if (!plan.problem().weights().isHard(Rule.SESSION_SHARED)) {
            return Optional.empty();
        }
        var annealing = new Annealing(plan, start, search.seed());
        annealing.run(search.share(FOR_ANNEALING, Annealing.MOVES_AT_ONCE / Annealing.MOVES_A_SECOND), this::better);
        return annealing.isComplete() ? Optional.of(annealing.best()) : Optional.empty();
    }

    /** Any way to place all talks, to begin with. */
    private Optional<List<List<Slot>>> first(@Nullable Slot[] start) {
        var model = new SessionModel(plan, kinds, talk -> plan.costs().get(talk).possible(), false);
        model.hint(start);
        var found = search.run(model.model(), FOR_FIRST, (callback, _) -> callback.stopSearch());
        if (!found.found()) {
            return Optional.empty();
        }
        better(found.cost());
        return Optional.of(model.read(found.solver()::value));
    }

    private static Slot[] anySlots(List<List<Slot>> blocks) {
        return blocks.stream().map(List::getFirst).toArray(Slot[]::new);
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
        while (least > bound && search.goesOn(reserved)) {
            var slots = neighbourhoods.next(best, size);
            var model = new SessionModel(plan, kinds, slots::get, false);
            model.hint(anySlots(best));
            double seconds = Math.min(SECONDS_FOR_FEW, search.secondsLeft() - reserved);
            var found = search.run(model.model(), 1, seconds, (_, _) -> {
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
