package org.trackweave.search.programme;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.trackweave.events.VirtualTrack;
import org.trackweave.search.talk.Membership;
import org.trackweave.search.talk.Slot;
import org.trackweave.search.talk.Talk;

/**
 * A virtual track walked from its first talk to its last.
 *
 * @param unscheduled talks that no release has placed
 */
public record Itinerary(VirtualTrack track, List<Day> days, List<Stop> unscheduled) {

    public Itinerary {
        days = List.copyOf(days);
        unscheduled = List.copyOf(unscheduled);
    }

    public record Day(LocalDate date, List<Stop> stops) {}

    /**
     * A talk on the way.
     *
     * @param why the talk is in the track
     * @param visiting its home is another track
     * @param way from the talk before on the same day
     */
    public record Stop(Talk talk, String why, boolean visiting, Optional<Way> way) {}

    /**
     * The way between two talks.
     *
     * @param gap negative when they overlap
     */
    public record Way(Duration gap, boolean roomChange, String fromRoom, String toRoom) {

        public boolean overlaps() {
            return gap.isNegative();
        }

        static Way between(Slot from, Slot to) {
            return new Way(Duration.between(from.endsAt(), to.startsAt()), !from.room().equals(to.room()),
                    from.room().name(), to.room().name());
        }
    }

    /** @param talks of the track, by time, those without a place last */
    static Itinerary of(VirtualTrack track, List<Talk> talks) {
        List<Day> days = new ArrayList<>();
        List<Stop> stops = new ArrayList<>();
        List<Stop> unscheduled = new ArrayList<>();
        @Nullable
        Talk before = null;
        for (Talk talk : talks) {
            if (talk.slot().isEmpty()) {
                unscheduled.add(stop(track, talk, Optional.empty()));
                continue;
            }
            boolean sameDay = before != null && before.day().equals(talk.day());
            if (!sameDay && before != null) {
                days.add(new Day(before.day().orElseThrow(), List.copyOf(stops)));
                stops.clear();
            }
            stops.add(stop(track, talk,
                    sameDay ? Optional.of(way(Objects.requireNonNull(before), talk)) : Optional.empty()));
            before = talk;
        }
        if (before != null) {
            days.add(new Day(before.day().orElseThrow(), List.copyOf(stops)));
        }
        return new Itinerary(track, days, unscheduled);
    }

    public int talkCount() {
        return days.stream().mapToInt(day -> day.stops().size()).sum() + unscheduled.size();
    }

    public long roomChanges() {
        return days.stream()
            .flatMap(day -> day.stops().stream())
            .flatMap(stop -> stop.way().stream())
            .filter(Way::roomChange)
            .count();
    }

    public long overlaps() {
        return days.stream()
            .flatMap(day -> day.stops().stream())
            .flatMap(stop -> stop.way().stream())
            .filter(Way::overlaps)
            .count();
    }

    /** Minutes of talks, from the first to the last. */
    public int minutes() {
        return days.stream().flatMap(day -> day.stops().stream()).mapToInt(stop -> stop.talk().minutes()).sum();
    }

    private static Way way(Talk from, Talk to) {
        return Way.between(from.slot().orElseThrow(), to.slot().orElseThrow());
    }

    private static Stop stop(VirtualTrack track, Talk talk, Optional<Way> way) {
        Membership membership = talk.tracks()
            .stream()
            .filter(found -> found.slug().equals(track.slug()))
            .findFirst()
            .orElseThrow();
        return new Stop(talk, membership.why(), !membership.primary(), way);
    }
}
