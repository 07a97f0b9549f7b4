package org.trackweave.scheduler.timetable.portfolio;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
import org.trackweave.scheduler.timetable.TimetableScore;

/** Solvers one after the other on one problem: keeps the best, the time, and what was proved. */
final class Relay {

    private static final Duration TOO_SHORT = Duration.ofMillis(100);

    private final Problem problem;
    private final Settings settings;
    private final ProgressListener listener;
    private final CancelSignal cancel;
    private final long started = System.nanoTime();
    private Optional<Timetable> best = Optional.empty();
    private Optional<TimetableScore> bound = Optional.empty();
    private Optional<Ended> cutOff = Optional.empty();
    private Ended ended = Ended.NO_MORE_GAIN;
    private long steps;
    private long stepsAtLastGain;
    private @Nullable TimetableScore told;

    Relay(Problem problem, Settings settings, ProgressListener listener, CancelSignal cancel) {
        this.problem = problem;
        this.settings = settings;
        this.listener = listener;
        this.cancel = cancel;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private boolean proved() {
        return best.isPresent() && bound.filter(least -> least.compareTo(best.get().score()) <= 0).isPresent();
    }

    /** The cells of the best so far. */
    Map<TalkId, CellId> cells() {
        return best.map(Timetable::cells).orElse(Map.of());
    }

    /**
     * Gives a solver a share of what is left: of the steps, if they are counted, else of the time. The first turn is
     * always taken, so that there is a result.
     */
    void turn(ImprovingSolver solver, Map<TalkId, CellId> start, double share, int patience) {
        var before = elapsed();
        if (best.isPresent() && (proved() || stopped(before))) {
            return;
        }
        var turn = settings.endsBySteps()
                ? new Settings(settings.seed(), Math.max(1, (int) (stepsLeft() * share)),
                        Math.min(stepsInVainLeft(), patience), timeLeft(before, 1))
                : new Settings(settings.seed(), settings.steps(), patience, timeLeft(before, share));
        var found = solver.improve(problem, start, turn, progress -> tell(progress, before), cancel);
        steps += found.search().steps();
        ended = found.search().ended();
        if (!found.search().reproducible()) {
            cutOff = Optional.of(ended);
        }
        bound = Stream.of(bound, found.search().bound()).flatMap(Optional::stream).min(Comparator.naturalOrder());
        if (best.isEmpty() || found.score().compareTo(best.get().score()) > 0) {
            best = Optional.of(found);
            stepsAtLastGain = steps;
        }
    }

    private long stepsLeft() {
        return Math.max(0, settings.steps() - steps);
    }

    private int stepsInVainLeft() {
        return Math.toIntExact(Math.max(0, settings.stepsWithoutGain() - (steps - stepsAtLastGain)));
    }

    private Duration timeLeft(Duration before, double share) {
        return Duration.ofMillis(
                Math.max(TOO_SHORT.toMillis(), (long) (settings.longest().minus(before).toMillis() * share)));
    }

    /** A turn that is not taken for want of time would have been taken on a faster machine. */
    private boolean stopped(Duration before) {
        if (settings.endsBySteps() && stepsLeft() == 0) {
            return true;
        }
        if (stepsInVainLeft() <= 0) {
            ended = Ended.NO_MORE_GAIN;
            return true;
        }
        if (cancel.isCanceled()) {
            cutOff = Optional.of(Ended.CANCELED);
            return true;
        }
        if (settings.longest().minus(before).compareTo(TOO_SHORT) < 0) {
            cutOff = Optional.of(Ended.TIME_LIMIT);
            return true;
        }
        return false;
    }

    private void tell(Progress progress, Duration before) {
        if (told == null || progress.score().compareTo(told) > 0) {
            told = progress.score();
            listener.better(new Progress(before.plus(progress.elapsed()), progress.score(), progress.placed(),
                    progress.unplaced(), progress.hardBreaches()));
        }
    }

    /** What was found: reproducible only if every turn was. */
    Timetable result(String name) {
        var timetable = best.orElseThrow(() -> new IllegalStateException("No solver had a turn."));
        return new Timetable(timetable.placements(), timetable.unplaced(), timetable.score(),
                new Timetable.Search(name, settings, steps, elapsed(), cutOff.orElseGet(this::endedByItself), bound));
    }

    /** The last turn's limit is its own: with steps left over, the search ended because they would have been in vain. */
    private Ended endedByItself() {
        return ended == Ended.STEP_LIMIT && stepsLeft() > 0 ? Ended.NO_MORE_GAIN : ended;
    }
}
