package org.trackweave.scheduler.timetable.cpsat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.CancelSignal;
import org.trackweave.scheduler.timetable.ImprovingSolver;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.ProgressListener;
import org.trackweave.scheduler.timetable.ProgressListener.Progress;
import org.trackweave.scheduler.timetable.Settings;
import org.trackweave.scheduler.timetable.Timetable;
import org.trackweave.scheduler.timetable.Timetable.Ended;
import org.trackweave.scheduler.timetable.TimetableAdvisor;
import org.trackweave.scheduler.timetable.TimetableCheck;
import org.trackweave.scheduler.timetable.TimetableScore;
import org.trackweave.scheduler.timetable.plan.FirstFit;
import org.trackweave.scheduler.timetable.plan.Places;
import org.trackweave.scheduler.timetable.plan.Plan;
import org.trackweave.scheduler.timetable.plan.Slot;

/**
 * Timetables by constraint programming: whole tracks to sessions where there are sessions, then talks to slots. Finds
 * what local search cannot where many talks must move together, and proves how good the answer is.
 */
public final class CpSatTimetableSolver implements ImprovingSolver {

    private static final String NAME = "CP-SAT";

    /** With more places than this for all talks together, only a few talks at a time are rearranged. */
    private static final int MOST_PLACES = 8_000;

    /** A model of so many would not fit in memory. */
    private static final int TOO_MANY_PLACES = 400_000;
    private static final int FEW_TALKS = 12;
    private static final double SECONDS_FOR_FEW = 3;

    private final TimetableAdvisor advisor;

    /** @param advisor scores the answer, so that solvers can be compared */
    public CpSatTimetableSolver(TimetableAdvisor advisor) {
        this.advisor = advisor;
    }

    @Override
    public Timetable improve(Problem problem, Map<TalkId, CellId> start, Settings settings, ProgressListener listener,
            CancelSignal cancel) {
        long started = System.nanoTime();
        var plan = Plan.of(problem);
        var search = new Search(settings, cancel);
        var hint = Places.slots(plan, FirstFit.complete(plan, start));
        var answer = search(plan, start, hint, search, told(plan, listener, started));
        var slots = answer.slots();
        var took = Duration.ofNanos(System.nanoTime() - started);
        var score = advisor.score(problem, Places.cells(plan, slots));
        boolean proved = answer.bound().filter(bound -> bound.compareTo(score) <= 0).isPresent();
        var timetable = new Timetable(Places.placements(plan, slots), Places.unplaced(plan, slots), score,
                new Timetable.Search(NAME, settings, search.steps(), took, ended(settings, search, proved, cancel),
                        answer.bound()));
        listener.better(new Progress(took, score, timetable.placements().size(), timetable.unplaced().size(),
                new TimetableCheck(problem).clashes(timetable.placements()).size()));
        return timetable;
    }

    /** An answer that the clock cut off may be the best there is, and is still not the one that is found again. */
    private static Ended ended(Settings settings, Search search, boolean proved, CancelSignal cancel) {
        if (cancel.isCanceled()) {
            return Ended.CANCELED;
        }
        if (settings.endsBySteps() && search.cutOff()) {
            return Ended.TIME_LIMIT;
        }
        if (proved) {
            return Ended.PROVED_BEST;
        }
        return settings.endsBySteps() ? Ended.STEP_LIMIT : Ended.TIME_LIMIT;
    }

    /** @param bound no timetable scores better, where that is proved */
    private record Answer(@Nullable Slot[] slots, Optional<TimetableScore> bound) {}

    private Answer search(Plan plan, Map<TalkId, CellId> given, @Nullable Slot[] start, Search search, Costs told) {
        if (!search.goesOn() || plan.costs().isEmpty()) {
            return new Answer(start, Optional.empty());
        }
        boolean inSessions = plan.blocks() > 0 && plan.grid().slots().stream().allMatch(slot -> slot.block() >= 0);
        if (inSessions) {
            // A first fit is a bad hint here: it makes the search look near a timetable that is far from any good one.
            var answer = bySessions(plan, Places.slots(plan, given), search, told);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        IntFunction<List<Slot>> possible = talk -> plan.costs().get(talk).possible();
        int places = new TalkGroups(plan, new TalkKinds(plan), possible).all()
            .stream()
            .mapToInt(group -> group.slots().size())
            .sum();
        if (places > MOST_PLACES && allPlaced(start)) {
            return new Answer(around(plan, start, search, told), Optional.empty());
        }
        return places > TOO_MANY_PLACES
                ? new Answer(start, Optional.empty())
                : byCells(plan, start, search, told);
    }

    /** Betters a timetable a few talks at a time. */
    private @Nullable Slot[] around(Plan plan, @Nullable Slot[] start, Search search, Costs told) {
        var kinds = new TalkKinds(plan);
        var neighbourhoods = new Neighbourhoods(plan, search.seed());
        var best = start;
        var score = advisor.score(plan.problem(), Places.cells(plan, start));
        long least = score.feasible() ? -score.soft() : Long.MAX_VALUE;
        int size = FEW_TALKS;
        while (search.goesOn()) {
            var chosen = neighbourhoods.next(best, size);
            var slots = neighbourhoods.slots(best, chosen);
            var model = new CellModel(plan, kinds, slots::get, false);
            model.minimizeCosts();
            model.hint(best);
            var found = search.run(model.model(), 1, SECONDS_FOR_FEW, (_, _) -> {
            });
            if (!found.found()) {
                size = Math.max(FEW_TALKS / 2, size - 2);
                continue;
            }
            size = found.proved() ? size + 1 : Math.max(FEW_TALKS / 2, size - 2);
            if (found.cost() <= least) {
                best = model.read(found.solver());
                if (found.cost() < least) {
                    least = found.cost();
                    told.better(least);
                }
            }
        }
        return best;
    }

    /** Empty when the talks cannot be laid out in the blocks that were found. */
    private static Optional<Answer> bySessions(Plan plan, @Nullable Slot[] start, Search search, Costs told) {
        var sessions = new SessionSearch(plan, search, told);
        return sessions.blocks(start)
            .flatMap(blocks -> layOut(plan, blocks, search))
            .map(slots -> new Answer(slots, bound(0, sessions.bound())));
    }

    private static Optional<@Nullable Slot[]> layOut(Plan plan, List<List<Slot>> blocks, Search search) {
        var packed = Places.slots(plan, FirstFit.complete(plan.within(blocks), Map.of()));
        var layout = new CellModel(plan, new TalkKinds(plan), blocks::get, false);
        layout.minimizeCosts();
        layout.hint(packed);
        var laidOut = search.run(layout.model(), 1, (_, _) -> {
        });
        if (laidOut.found()) {
            return Optional.of(layout.read(laidOut.solver()));
        }
        return allPlaced(packed) ? Optional.of(packed) : Optional.empty();
    }

    private static boolean allPlaced(@Nullable Slot[] slots) {
        return Arrays.stream(slots).allMatch(slot -> slot != null);
    }

    private Answer byCells(Plan plan, @Nullable Slot[] start, Search search, Costs told) {
        IntFunction<List<Slot>> possible = talk -> plan.costs().get(talk).possible();
        var model = new CellModel(plan, new TalkKinds(plan), possible, false);
        model.minimizeCosts();
        model.hint(start);
        var found = search.run(model.model(), 1, (_, cost) -> told.better(cost));
        if (found.found()) {
            return new Answer(model.read(found.solver()), bound(0, found.bound()));
        }
        return found.impossible() ? withTalksOut(plan, possible, start, search) : new Answer(start, Optional.empty());
    }

    /** As many talks as can be, then as well as they can be. */
    private static Answer withTalksOut(Plan plan, IntFunction<List<Slot>> possible, @Nullable Slot[] start,
            Search search) {
        var model = new CellModel(plan, new TalkKinds(plan), possible, true);
        model.minimizeStayingOut();
        model.hint(start);
        var fewest = search.run(model.model(), 0.5, (_, _) -> {
        });
        if (!fewest.found()) {
            return new Answer(start, Optional.empty());
        }
        var most = model.read(fewest.solver());
        long out = fewest.cost();
        model.fixStayingOut(out);
        model.minimizeCosts();
        model.hint(most);
        var found = search.run(model.model(), 1, (_, _) -> {
        });
        return new Answer(found.found() ? model.read(found.solver()) : most,
                fewest.proved() && found.found() ? bound(out, found.bound()) : Optional.empty());
    }

    private static Optional<TimetableScore> bound(long out, long costs) {
        return Optional.of(new TimetableScore(0, -out, -Math.max(0, costs)));
    }

    private static Costs told(Plan plan, ProgressListener listener, long started) {
        return cost -> listener.better(new Progress(Duration.ofNanos(System.nanoTime() - started),
                new TimetableScore(0, 0, -cost), plan.costs().size(), 0, 0));
    }
}
