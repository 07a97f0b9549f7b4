package org.trackweave.scheduler.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonValue;

import org.trackweave.platform.web.FieldFault;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.Settings;
import org.trackweave.scheduler.timetable.Weights;

/**
 * What an organizer asks of a run.
 *
 * @param mode whether it makes a new timetable or mends the one organizers work on
 * @param tracks what to do about the virtual tracks
 * @param trackCount how many to discover, named ones counted too; not looked at where nothing is discovered
 * @param leastTracks how many may do: from a range up to {@code trackCount} the number is chosen that the talks divide into
 * best; the same as {@code trackCount} for an exact number
 * @param leastTalks the fewest talks in a discovered track
 * @param mostTalks and the most
 * @param seconds how long the timetable is searched at most; mending ends sooner when it gains nothing
 * @param limit whether these are seconds of work or of the clock
 * @param weights of the wishes, by the name of the rule, where they are not the usual ones: recorded when the run is
 * requested, so that a change meanwhile changes nothing
 * @param seed the same input, settings and seed give the same result unless the clock ended the search
 */
public record RunSettings(Mode mode, TrackMode tracks, int trackCount, Integer leastTracks, int leastTalks,
        int mostTalks, int seconds, Limit limit, long seed, SortedMap<String, Integer> weights) {

    private static final int MOST_TRACKS = 100;
    private static final int LONGEST_SECONDS = 3600;

    /** On a busy machine work takes longer; so many times longer is more than people wait for. */
    private static final int BEARABLE = 10;
    private static final Duration ALWAYS_BEARABLE = Duration.ofMinutes(10);

    /** The least change is found soon or not at all: mending ends when one of so many parts of the work was in vain. */
    private static final int MENDING_PARTS = 3;

    /** Settings that were stored before there were modes, limits, weights and ranges have none of them. */
    public RunSettings(@Nullable Mode mode, TrackMode tracks, int trackCount, @Nullable Integer leastTracks,
            int leastTalks, int mostTalks, int seconds, @Nullable Limit limit, long seed,
            @Nullable SortedMap<String, Integer> weights) {
        this.mode = mode == null ? Mode.NEW : mode;
        this.tracks = tracks;
        this.trackCount = trackCount;
        this.leastTracks = leastTracks == null ? trackCount : leastTracks;
        this.leastTalks = leastTalks;
        this.mostTalks = mostTalks;
        this.seconds = seconds;
        this.limit = limit == null ? Limit.WORK : limit;
        this.seed = seed;
        this.weights = Collections.unmodifiableSortedMap(weights == null ? new TreeMap<>() : new TreeMap<>(weights));
    }

    /** What the timetable starts from. */
    public enum Mode {
        /** The best timetable, which likes to stay near the last release. */
        NEW,
        /** The timetable organizers work on with as few talks moved as the hard rules allow; tracks stay. */
        REPAIR;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What ends the search for a timetable. */
    public enum Limit {
        /** The work that a computer does in so many seconds, counted in steps: the same result every time. */
        WORK,
        /** The clock, with as many threads as help: as good as possible, and another time perhaps another result. */
        CLOCK;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What to do about the virtual tracks. */
    public enum TrackMode {
        /** Find tracks in the talks alone. */
        DISCOVER,
        /** Fill the tracks that organizers named. */
        FILL,
        /** Fill those and discover the rest. */
        MIXED,
        /** Leave the tracks and their talks as they are and only make the timetable. */
        KEEP;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is used where an organizer says nothing. */
    public static RunSettings usual() {
        return new RunSettings(Mode.NEW, TrackMode.DISCOVER, 10, 10, 4, 14, 60, Limit.WORK, 1, null);
    }

    /** Mends the timetable organizers work on. */
    public static RunSettings mending(int seconds) {
        RunSettings usual = usual();
        return new RunSettings(Mode.REPAIR, TrackMode.KEEP, usual.trackCount, usual.leastTracks, usual.leastTalks,
                usual.mostTalks, seconds, usual.limit, usual.seed, null);
    }

    /** The same with these weights recorded. */
    RunSettings weighing(Map<Rule, Integer> changed) {
        var names = new TreeMap<String, Integer>();
        changed.forEach((rule, weight) -> names.put(rule.name(), weight));
        return new RunSettings(mode, tracks, trackCount, leastTracks, leastTalks, mostTalks, seconds, limit, seed,
                names);
    }

    /** "10", or "6 to 12". */
    public String trackRange() {
        return leastTracks == trackCount ? String.valueOf(trackCount) : leastTracks + " to " + trackCount;
    }

    /** The same for the solvers. Where work is counted, the clock only ends what nobody would wait for. */
    Settings search() {
        return switch (limit) {
            case WORK -> {
                int steps = seconds * Settings.STEPS_A_SECOND;
                Settings work = Settings.reproducible(seed, steps, bearable());
                yield switch (mode) {
                    case NEW -> work;
                    case REPAIR -> work.patient(steps / MENDING_PARTS);
                };
            }
            case CLOCK -> Settings.timed(seed, Duration.ofSeconds(seconds));
        };
    }

    /** "60 s of work", "60 s by the clock" */
    public String searchWords() {
        return switch (limit) {
            case WORK -> "%d s of work".formatted(seconds);
            case CLOCK -> "%d s by the clock".formatted(seconds);
        };
    }

    private Duration bearable() {
        Duration times = Duration.ofSeconds((long) seconds * BEARABLE);
        return times.compareTo(ALWAYS_BEARABLE) > 0 ? times : ALWAYS_BEARABLE;
    }

    /** The recorded weights; those of rules that no longer exist are read over. */
    Weights soft() {
        var soft = new EnumMap<Rule, Integer>(Rule.class);
        for (Rule rule : Rule.values()) {
            Integer weight = weights.get(rule.name());
            if (weight != null && rule.kind() == Rule.Kind.SOFT) {
                soft.put(rule, weight);
            }
        }
        return new Weights(soft);
    }

    /**
     * Settings of which any part may be left out.
     *
     * @param trackCount how many tracks to discover: exactly so many, or with {@code leastTracks} at most
     * @param leastTracks at least so many: the number the talks divide into best is chosen
     */
    public record Wish(@Nullable Mode mode, @Nullable TrackMode tracks, @Nullable Integer trackCount,
            @Nullable Integer leastTracks, @Nullable Integer leastTalks, @Nullable Integer mostTalks,
            @Nullable Integer seconds, @Nullable Limit limit, @Nullable Long seed) {

        RunSettings orUsual() {
            RunSettings usual = mode == Mode.REPAIR ? mending(usual().seconds) : usual();
            return new RunSettings(usual.mode, tracks == null ? usual.tracks : tracks,
                    trackCount == null ? usual.trackCount : trackCount, leastTracks,
                    leastTalks == null ? usual.leastTalks : leastTalks,
                    mostTalks == null ? usual.mostTalks : mostTalks, seconds == null ? usual.seconds : seconds,
                    limit == null ? usual.limit : limit, seed == null ? usual.seed : seed, null);
        }
    }

    List<FieldFault> faults() {
        var faults = new ArrayList<FieldFault>();
        if (mode == Mode.REPAIR && tracks != TrackMode.KEEP) {
            faults.add(new FieldFault("tracks", "Mending keeps the tracks (%s asked): leave tracks out or say keep."
                .formatted(tracks.wireName())));
        }
        if (trackCount < 1 || trackCount > MOST_TRACKS) {
            faults.add(new FieldFault("trackCount",
                    "Ask for 1 to %d tracks (%d asked).".formatted(MOST_TRACKS, trackCount)));
        }
        if (leastTracks != trackCount && (leastTracks < 1 || leastTracks > trackCount)) {
            faults.add(new FieldFault("leastTracks",
                    "The fewest tracks (%d) must be 1 to the most (%d).".formatted(leastTracks, trackCount)));
        }
        if (leastTalks < 1) {
            faults.add(new FieldFault("leastTalks", "A track has at least one talk (%d asked).".formatted(leastTalks)));
        }
        if (mostTalks < Math.max(leastTalks, 1)) {
            faults
                .add(new FieldFault("mostTalks", "The most (%d) must not be below the least (%d).".formatted(mostTalks,
                        leastTalks)));
        }
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            faults.add(new FieldFault("seconds", "Search for 1 to %d seconds (%d asked).".formatted(LONGEST_SECONDS,
                    seconds)));
        }
        return faults;
    }
}
