package org.trackweave.scheduler.track;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.trackweave.platform.web.FieldFault;
import org.trackweave.scheduler.track.TrackRules.Link;

import static org.assertj.core.api.Assertions.assertThat;

class TrackRulesTest {

    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);
    private static final UUID C = new UUID(1, 3);
    private static final Map<UUID, String> TITLES = Map.of(A, "Twisted", B, "Tornado", C, "Django");

    @Test
    void takesLinksThatCanHold() {
        assertThat(new TrackRules(2, List.of(new Link(A, B, true), new Link(B, C, false))).faults(TITLES)).isEmpty();
    }

    @Test
    void seesThatTalksCannotBeApartWhenOthersTieThem() {
        assertThat(new TrackRules(1, List.of(new Link(A, B, true), new Link(B, C, true), new Link(C, A, false)))
            .faults(TITLES)).containsExactly(new FieldFault("links[2]",
                    "“Django” and “Twisted” cannot be kept apart: other links put them together."));
    }

    @Test
    void namesWhatItDoesNotKnow() {
        assertThat(new TrackRules(4, List.of(new Link(A, A, true), new Link(A, new UUID(9, 9), true))).faults(TITLES))
            .extracting(FieldFault::field)
            .containsExactly("tracksPerTalk", "links[0]", "links[1]");
    }
}
