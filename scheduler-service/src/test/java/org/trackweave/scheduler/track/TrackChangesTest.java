package org.trackweave.scheduler.track;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.track.TrackChanges.Matched;
import org.trackweave.scheduler.track.TrackChanges.Move;

import static org.assertj.core.api.Assertions.assertThat;

class TrackChangesTest {

    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);
    private static final UUID C = new UUID(1, 3);
    private static final UUID D = new UUID(1, 4);

    @Test
    void matchesATrackUnderANewNameByItsTalks() {
        var before = List.of(TrackBoardTest.track(new UUID(2, 1), "Networking", 0, A, B, C),
                TrackBoardTest.track(new UUID(2, 2), "Django", 1, D));
        var after = List.of(TrackBoardTest.track(new UUID(3, 1), "Sockets", 0, A, B),
                TrackBoardTest.track(new UUID(3, 2), "Web", 1, D, C));

        var changes = TrackChanges.between(before, after);

        assertThat(changes.tracks()).containsExactly(new Matched("Networking", "Sockets", 3, 2),
                new Matched("Django", "Web", 1, 2));
        assertThat(changes.moves()).containsExactly(new Move(C, "Networking", "Web"));
        assertThat(changes.stayed()).isEqualTo(3);
    }

    @Test
    void namesWhatIsNewAndWhatIsGone() {
        var before = List.of(TrackBoardTest.track(new UUID(2, 1), "Networking", 0, A, B));
        var after = List.of(TrackBoardTest.track(new UUID(3, 1), "Knitting", 0, C));

        var changes = TrackChanges.between(before, after);

        assertThat(changes.tracks()).containsExactly(new Matched(null, "Knitting", 0, 1),
                new Matched("Networking", null, 2, 0));
        assertThat(changes.moves()).containsExactlyInAnyOrder(new Move(A, "Networking", null),
                new Move(B, "Networking", null), new Move(C, null, "Knitting"));
    }

    @Test
    void prefersTheSameTrackToTheSameTalks() {
        var id = new UUID(2, 1);
        var changes = TrackChanges.between(List.of(TrackBoardTest.track(id, "Networking", 0, A, B)),
                List.of(TrackBoardTest.track(id, "Renamed", 0, C),
                        TrackBoardTest.track(new UUID(3, 1), "Copy", 1, A, B)));

        assertThat(changes.tracks()).contains(new Matched("Networking", "Renamed", 2, 1));
        assertThat(changes.tracks().getFirst().renamed()).isTrue();
    }
}
