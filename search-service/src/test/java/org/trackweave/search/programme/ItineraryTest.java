package org.trackweave.search.programme;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.trackweave.events.VirtualTrack;
import org.trackweave.search.talk.Talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trackweave.search.Talks.CENTENNIAL;
import static org.trackweave.search.Talks.REGENCY;
import static org.trackweave.search.Talks.talk;

class ItineraryTest {

    private static final VirtualTrack TRACK = new VirtualTrack(new UUID(1, 1), "networking",
            "Networking and Concurrency", "Any high-throughput process.", List.of("socket"), 0, List.of());

    @Test
    void tellsTheWayBetweenTalksOfOneDay() {
        Itinerary itinerary = walk(talk("A", "First", CENTENNIAL, "2011-03-11T10:20", 30),
                talk("B", "Second", REGENCY, "2011-03-11T11:05", 40));

        assertThat(itinerary.days()).singleElement().satisfies(day -> {
            assertThat(day.date()).isEqualTo(LocalDate.of(2011, 3, 11));
            assertThat(day.stops().getFirst().way()).isEmpty();
            assertThat(day.stops().getLast().way())
                .contains(new Itinerary.Way(Duration.ofMinutes(15), true, "Centennial I", "Regency VI"));
        });
        assertThat(itinerary.roomChanges()).isEqualTo(1);
        assertThat(itinerary.overlaps()).isZero();
        assertThat(itinerary.minutes()).isEqualTo(70);
    }

    @Test
    void startsAnewEveryDay() {
        Itinerary itinerary = walk(talk("A", "First", CENTENNIAL, "2011-03-11T16:00", 30),
                talk("B", "Second", REGENCY, "2011-03-12T10:00", 30));

        assertThat(itinerary.days()).hasSize(2)
            .allSatisfy(day -> assertThat(day.stops()).hasSize(1)
                .allSatisfy(stop -> assertThat(stop.way()).isEmpty()));
        assertThat(itinerary.roomChanges()).isZero();
    }

    @Test
    void countsANightTalkToTheEveningBefore() {
        Itinerary itinerary = walk(talk("A", "Lightning", CENTENNIAL, "2011-03-11T23:00", 60),
                talk("B", "Night", CENTENNIAL, "2011-03-12T00:30", 30));

        assertThat(itinerary.days()).singleElement().satisfies(day -> assertThat(day.stops()).hasSize(2));
    }

    @Test
    void showsThatTalksOverlap() {
        Itinerary itinerary = walk(talk("A", "First", CENTENNIAL, "2011-03-11T10:20", 30),
                talk("B", "Second", REGENCY, "2011-03-11T10:45", 30));

        assertThat(itinerary.overlaps()).isEqualTo(1);
    }

    @Test
    void keepsTalksWithoutAPlaceApart() {
        Itinerary itinerary = walk(talk("A", "Somewhen", CENTENNIAL, null, 30));

        assertThat(itinerary.days()).isEmpty();
        assertThat(itinerary.unscheduled()).singleElement()
            .satisfies(stop -> assertThat(stop.why()).isEqualTo("It is about sockets."));
        assertThat(itinerary.talkCount()).isEqualTo(1);
    }

    private static Itinerary walk(Talk... talks) {
        return Itinerary.of(TRACK, List.of(talks));
    }
}
