package org.trackweave.scheduler.editing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.track.WorkingTrack;

import static org.assertj.core.api.Assertions.assertThat;

class TrackOverlapsTest {

    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);
    private static final Instant TEN = Instant.parse("2011-03-11T15:00:00Z");
    private static final ZoneId ATLANTA = ZoneId.of("America/New_York");

    @Test
    void saysWhichTalksOfATrackAreAtOneTime() {
        var overlaps = overlaps(TEN.plusSeconds(900));

        assertThat(overlaps.beyond(List.of(track()), List.of()))
            .containsExactly("“Twisted” and “Tornado” of Networking overlap on Fri 11 Mar 10:15.");
    }

    @Test
    void letsTalksFollowEachOther() {
        assertThat(overlaps(TEN.plusSeconds(1800)).beyond(List.of(track()), List.of())).isEmpty();
    }

    @Test
    void knowsAnOverlapUnderAnotherName() {
        var overlaps = overlaps(TEN);

        assertThat(overlaps.beyond(List.of(track().called("Sockets", "", List.of(), null)), List.of(track())))
            .isEmpty();
        assertThat(overlaps.beyond(List.of(track()), List.of(track().members(List.of())))).hasSize(1);
    }

    private static TrackOverlaps overlaps(Instant secondStart) {
        return new TrackOverlaps(
                List.of(new Placement(A, new UUID(5, 1), TEN, TEN.plusSeconds(1800)),
                        new Placement(B, new UUID(5, 2), secondStart, secondStart.plusSeconds(1800))),
                Map.of(A, "Twisted", B, "Tornado"), ATLANTA);
    }

    private static WorkingTrack track() {
        return new WorkingTrack(new UUID(2, 1), "networking", "Networking", "", "", List.of(), List.of(), 0, false,
                false,
                null,
                null, List.of(new WorkingTrack.Member(A, true, false, null, null, ""),
                        new WorkingTrack.Member(B, true, false, null, null, "")));
    }
}
