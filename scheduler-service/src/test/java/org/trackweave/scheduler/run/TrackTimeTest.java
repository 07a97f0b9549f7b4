package org.trackweave.scheduler.run;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.discovery.SizeBounds;
import org.trackweave.scheduler.room.Timeslot;

import static org.assertj.core.api.Assertions.assertThat;

class TrackTimeTest {

    private static final Instant NINE = Instant.parse("2011-03-11T09:00:00Z");

    @Test
    void countsTimesNotRooms() {
        assertThat(TrackTime.of(List.of(slot(1, 0, 30), slot(2, 0, 30), slot(1, 30, 30), slot(2, 30, 30))))
            .isEqualTo(new TrackTime(2, 60));
    }

    @Test
    void findsTheBestWayThroughStaggeredRooms() {
        assertThat(TrackTime.of(List.of(slot(1, 0, 60), slot(2, 10, 20), slot(2, 30, 20), slot(1, 60, 60))))
            .isEqualTo(new TrackTime(3, 120));
    }

    @Test
    void boundsATrackOnlyWhereThereAreTimes() {
        assertThat(new TrackTime(8, 240).within(4, 14)).isEqualTo(new SizeBounds(4, 8, 240));
        assertThat(TrackTime.of(List.of()).within(4, 14)).isEqualTo(SizeBounds.talks(4, 14));
    }

    private static Timeslot slot(int room, int after, int minutes) {
        var start = NINE.plusSeconds(60L * after);
        return new Timeslot(new UUID(0, room * 1000L + after), new UUID(1, room), start,
                start.plusSeconds(60L * minutes));
    }
}
