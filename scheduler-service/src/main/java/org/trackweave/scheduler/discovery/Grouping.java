package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which track each unit is in while the tracks are being made; -1 is none. */
final class Grouping {

    private final Units units;
    private final List<SizeBounds> bounds;
    private final int[] trackOf;

    Grouping(Units units, List<SizeBounds> bounds) {
        this.units = units;
        this.bounds = bounds;
        this.trackOf = new int[units.all().size()];
        Arrays.fill(trackOf, -1);
    }

    int tracks() {
        return bounds.size();
    }

    SizeBounds bounds(int track) {
        return bounds.get(track);
    }

    int trackOf(int unit) {
        return trackOf[unit];
    }

    void put(int unit, int track) {
        trackOf[unit] = track;
    }

    boolean isFixed(int unit) {
        return units.all().get(unit).pinnedTo().isPresent();
    }

    int talks(int track) {
        int count = 0;
        for (int unit = 0; unit < trackOf.length; unit++) {
            count += trackOf[unit] == track ? units.all().get(unit).talks().size() : 0;
        }
        return count;
    }

    int minutes(int track) {
        int minutes = 0;
        for (int unit = 0; unit < trackOf.length; unit++) {
            minutes += trackOf[unit] == track ? units.all().get(unit).minutes() : 0;
        }
        return minutes;
    }

    boolean isOver(int track) {
        return talks(track) > bounds(track).mostTalks() || minutes(track) > bounds(track).mostMinutes();
    }

    boolean isUnder(int track) {
        return talks(track) < bounds(track).leastTalks();
    }

    /** Whether the track can take the unit without breaking its bounds or a link. */
    boolean takes(int track, int unit) {
        var joining = units.all().get(unit);
        return talks(track) + joining.talks().size() <= bounds(track).mostTalks()
                && minutes(track) + joining.minutes() <= bounds(track).mostMinutes() && isCompatible(track, unit);
    }

    boolean isCompatible(int track, int unit) {
        return units.apartFrom(unit).stream().noneMatch(other -> trackOf[other] == track);
    }

    /** Whether the track can lose the unit without falling under its least size. */
    boolean spares(int unit) {
        int track = trackOf[unit];
        return track < 0 || talks(track) - units.all().get(unit).talks().size() >= bounds(track).leastTalks();
    }

    /** The talks of each track by number. */
    List<Set<Integer>> members() {
        var members = new ArrayList<Set<Integer>>();
        for (int track = 0; track < tracks(); track++) {
            members.add(new TreeSet<>());
        }
        for (int unit = 0; unit < trackOf.length; unit++) {
            if (trackOf[unit] >= 0) {
                members.get(trackOf[unit]).addAll(units.all().get(unit).talks());
            }
        }
        return members;
    }

    /** What is still out of bounds, in words. */
    List<String> unmet(List<String> names) {
        var unmet = new ArrayList<String>();
        for (int track = 0; track < tracks(); track++) {
            if (isOver(track)) {
                unmet
                    .add("%s has %d talks of %d minutes, more than its bounds allow: what it holds is pinned or linked."
                        .formatted(names.get(track), talks(track), minutes(track)));
            } else if (isUnder(track)) {
                unmet.add("%s has %d talks, not the %d it should have at least: no other talk could be spared."
                    .formatted(names.get(track), talks(track), bounds(track).leastTalks()));
            }
        }
        return unmet;
    }
}
