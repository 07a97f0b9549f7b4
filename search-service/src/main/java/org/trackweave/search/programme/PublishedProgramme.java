package org.trackweave.search.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.trackweave.events.VirtualTrack;
import org.trackweave.search.talk.Programme;
import org.trackweave.search.talk.Talk;

/** A conference's programme with its talks, in order. */
public record PublishedProgramme(Programme programme, List<Talk> talks) {

    public PublishedProgramme {
        talks = List.copyOf(talks);
    }

    /** A day's talks, by time and room. */
    public record Day(LocalDate date, List<Talk> talks) {}

    public List<Day> days() {
        TreeMap<LocalDate, List<Talk>> byDate = new TreeMap<>();
        for (Talk talk : talks) {
            talk.day().ifPresent(date -> byDate.computeIfAbsent(date, _ -> new ArrayList<>()).add(talk));
        }
        return byDate.entrySet().stream().map(day -> new Day(day.getKey(), List.copyOf(day.getValue()))).toList();
    }

    /** Talks that no release has placed, by title. */
    public List<Talk> unscheduled() {
        return talks.stream().filter(talk -> talk.slot().isEmpty()).toList();
    }

    public List<Talk> scheduled() {
        return talks.stream().filter(talk -> talk.slot().isPresent()).toList();
    }

    public Optional<Itinerary> itinerary(String trackSlug) {
        return programme.track(trackSlug).map(track -> Itinerary.of(track, talksOf(track)));
    }

    public List<Talk> talksOf(VirtualTrack track) {
        return talks.stream()
            .filter(
                    talk -> talk.tracks().stream().anyMatch(membership -> membership.slug().equals(track.slug())))
            .toList();
    }
}
