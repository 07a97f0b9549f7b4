package org.trackweave.scheduler.editing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.track.EditEffect.RoomChange;
import org.trackweave.scheduler.track.WorkingTrack;

import static org.assertj.core.api.Assertions.assertThat;

class TrackRoomsTest {

    private static final Instant FRIDAY = Instant.parse("2011-03-11T15:00:00Z");
    private static final Instant SATURDAY = Instant.parse("2011-03-12T15:00:00Z");
    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);
    private static final UUID C = new UUID(1, 3);
    private static final UUID UNPLACED = new UUID(1, 4);
    private static final TrackRooms ROOMS = new TrackRooms(
            List.of(place(A, 1, FRIDAY), place(B, 2, FRIDAY.plusSeconds(3600)), place(C, 3, SATURDAY)),
            ZoneId.of("America/New_York"));

    @Test
    void countsRoomsBeyondTheFirstOfEachDay() {
        assertThat(ROOMS.changes(List.of(track(1, A, C)), List.of(track(1, A, B, C, UNPLACED))))
            .containsExactly(new RoomChange("Track 1", 0, 1));
    }

    @Test
    void tellsOnlyTracksThatChange() {
        assertThat(ROOMS.changes(List.of(track(1, A, B), track(2, C)), List.of(track(1, A, B, C)))).isEmpty();
        assertThat(ROOMS.changes(List.of(track(1, A, B), track(2, C)), List.of(track(2, C, A))))
            .containsExactly(new RoomChange("Track 1", 1, 0));
    }

    private static Placement place(UUID talk, int room, Instant start) {
        return new Placement(talk, new UUID(5, room), start, start.plusSeconds(1800));
    }

    private static WorkingTrack track(int number, UUID... talks) {
        return new WorkingTrack(new UUID(2, number), "t" + number, "Track " + number, "", "", List.of(), List.of(), 0,
                false,
                false, null, null,
                Arrays.stream(talks).map(talk -> new WorkingTrack.Member(talk, true, false, null, null, "")).toList());
    }
}
