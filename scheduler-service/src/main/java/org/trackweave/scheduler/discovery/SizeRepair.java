package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Brings a grouping into its bounds at the least loss of affinity, and says what the talks do not allow. */
final class SizeRepair {

    private final Units units;
    private final Grouping grouping;
    private final Affinity affinity;

    SizeRepair(Units units, Grouping grouping, Affinity affinity) {
        this.units = units;
        this.grouping = grouping;
        this.affinity = affinity;
    }

    void repair() {
        separate();
        shrink();
        grow();
    }

    /** What is still out of bounds, in words. */
    List<String> unmet(List<String> names) {
        var unmet = new ArrayList<String>();
        for (int track = 0; track < grouping.tracks(); track++) {
            var bounds = grouping.bounds(track);
            if (grouping.isOver(track)) {
                unmet
                    .add("%s has %d talks of %d minutes, more than its bounds allow: what it holds is pinned or linked."
                        .formatted(names.get(track), grouping.talks(track), grouping.minutes(track)));
            } else if (grouping.isUnder(track)) {
                unmet.add("%s has %d talks, not the %d it should have at least: no other talk could be spared."
                    .formatted(names.get(track), grouping.talks(track), bounds.leastTalks()));
            }
        }
        return unmet;
    }

    private void separate() {
        for (int unit = 0; unit < units.all().size(); unit++) {
            int track = grouping.trackOf(unit);
            if (track >= 0 && !grouping.isFixed(unit) && !grouping.isCompatible(track, unit)) {
                grouping.put(unit, bestTaker(unit).orElse(-1));
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
                grouping.put(leaving, bestTaker(leaving).orElse(-1));
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
                grouping.put(joining, track);
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

    /** The mean affinity of the unit's talks. */
    private double of(int unit, int track) {
        double sum = 0;
        var talks = units.all().get(unit).talks();
        for (int talk : talks) {
            sum += affinity.of(talk, track);
        }
        return sum / talks.size();
    }
}
