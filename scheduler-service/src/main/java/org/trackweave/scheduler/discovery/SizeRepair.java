package org.trackweave.scheduler.discovery;

import java.util.OptionalInt;
import java.util.function.Supplier;

/** Brings a grouping into its bounds at the least loss of belonging, and says what the talks do not allow. */
final class SizeRepair {

    private final Units units;
    private final Grouping grouping;
    private final Supplier<Belonging> opinion;
    private Belonging belonging;

    SizeRepair(Units units, Grouping grouping, Supplier<Belonging> opinion) {
        this.units = units;
        this.grouping = grouping;
        this.opinion = opinion;
        this.belonging = opinion.get();
    }

    void repair() {
        separate();
        shrink();
        grow();
    }

    private void separate() {
        for (int unit = 0; unit < units.all().size(); unit++) {
            int track = grouping.trackOf(unit);
            if (track >= 0 && !grouping.isFixed(unit) && !grouping.isCompatible(track, unit)) {
                move(unit, bestTaker(unit).orElse(-1));
            }
        }
    }

    private void shrink() {
        for (int track = 0; track < grouping.tracks(); track++) {
            while (grouping.isOver(track)) {
                int leaving = -1;
                double leastLoss = Double.POSITIVE_INFINITY;
                for (int unit = 0; unit < units.all().size(); unit++) {
                    if (grouping.trackOf(unit) == track && !grouping.isFixed(unit)) {
                        double loss = of(unit, track) - gainElsewhere(unit);
                        if (loss < leastLoss) {
                            leastLoss = loss;
                            leaving = unit;
                        }
                    }
                }
                if (leaving < 0) {
                    break;
                }
                move(leaving, bestTaker(leaving).orElse(-1));
            }
        }
    }

    private void grow() {
        for (int track = 0; track < grouping.tracks(); track++) {
            while (grouping.isUnder(track)) {
                int joining = -1;
                double leastLoss = Double.POSITIVE_INFINITY;
                for (int unit = 0; unit < units.all().size(); unit++) {
                    int from = grouping.trackOf(unit);
                    if (from != track && !grouping.isFixed(unit) && grouping.takes(track, unit)
                            && grouping.spares(unit)) {
                        double loss = (from < 0 ? 0 : of(unit, from)) - of(unit, track);
                        if (loss < leastLoss) {
                            leastLoss = loss;
                            joining = unit;
                        }
                    }
                }
                if (joining < 0) {
                    break;
                }
                move(joining, track);
            }
        }
    }

    private double gainElsewhere(int unit) {
        var taker = bestTaker(unit);
        return taker.isPresent() ? of(unit, taker.getAsInt()) : 0;
    }

    private OptionalInt bestTaker(int unit) {
        int best = -1;
        for (int track = 0; track < grouping.tracks(); track++) {
            if (track != grouping.trackOf(unit) && grouping.takes(track, unit)
                    && (best < 0 || of(unit, track) > of(unit, best))) {
                best = track;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private double of(int unit, int track) {
        return units.share(unit, track, belonging);
    }

    /** A unit that moves changes what its tracks are like. */
    private void move(int unit, int track) {
        grouping.put(unit, track);
        belonging = opinion.get();
    }
}
