package org.trackweave.scheduler.track;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.track.TracksTold.Named;
import org.trackweave.scheduler.track.TracksTold.Way;

import static org.assertj.core.api.Assertions.assertThat;

class TracksToldTest {

    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);
    private static final UUID C = new UUID(1, 3);
    private static final UUID D = new UUID(1, 4);
    private static final UUID WITHDRAWN = new UUID(1, 5);
    private static final Map<UUID, String> TITLES = Map.of(A, "Asyncio", B, "Bytes", C, "Coroutines", D, "Django");

    @Test
    void tellsTracksAndTheWaysOfTheirTalks() {
        var before = List.of(TrackBoardTest.track(new UUID(2, 1), "Networking", 0, A, B, C, WITHDRAWN),
                TrackBoardTest.track(new UUID(2, 2), "Old", 1, D));
        var after = List.of(TrackBoardTest.track(new UUID(3, 1), "Sockets", 0, A),
                TrackBoardTest.track(new UUID(3, 2), "Web", 1, C));

        var told = TracksTold.of(before, after, TITLES);

        assertThat(told.tracks()).containsExactly("Networking becomes Sockets (4 talks before, 1 now).",
                "Web is new (1 talk).", "Old is gone (it had 1 talk).");
        assertThat(told.ways()).containsExactly(new Way("Networking", "Web", List.of(new Named(C, "Coroutines"))),
                new Way("Networking", null, List.of(new Named(B, "Bytes"))),
                new Way("Old", null, List.of(new Named(D, "Django"))));
        assertThat(told.summary())
            .isEqualTo("tracks: 1 new, 1 gone, 1 renamed; talks: 1 to another track, 2 into none, "
                    + "1 where they were");
        assertThat(told.ways()).extracting(Way::words)
            .containsExactly("From Networking to Web", "Out of Networking, into no track", "Out of Old, into no track");
    }

    @Test
    void tellsThatNothingChangesAndWhatWasHeld() {
        var tracks = List.of(TrackBoardTest.track(new UUID(2, 1), "Networking", 0, A, B).locked(true));

        var told = TracksTold.of(tracks, tracks, TITLES);

        assertThat(told.none()).isTrue();
        assertThat(told.held()).isEqualTo(2);
        assertThat(told.stayed()).isEqualTo(2);
    }

    @Test
    void tellsTheFirstTracks() {
        var told = TracksTold.of(List.of(), List.of(TrackBoardTest.track(new UUID(3, 1), "Web", 0, D, A)), TITLES);

        assertThat(told.ways()).containsExactly(
                new Way(null, "Web", List.of(new Named(A, "Asyncio"), new Named(D, "Django"))));
        assertThat(told.ways().getFirst().words()).isEqualTo("Into Web, from no track");
        assertThat(told.moved()).isEqualTo(2);
    }
}
