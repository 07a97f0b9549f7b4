package org.trackweave.scheduler.talk;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.room.ConferenceRoom;

import static org.assertj.core.api.Assertions.assertThat;

class NeedsTest {

    private static final ConferenceRoom HALL = new ConferenceRoom(new UUID(0, 1), "Hall", 200, 0,
            List.of("recording", "stage"), "");

    @Test
    void areMetByARoomWithAllOfIt() {
        assertThat(Needs.NONE.suits(HALL)).isTrue();
        assertThat(new Needs(List.of("stage", "recording"), 200).suits(HALL)).isTrue();
        assertThat(new Needs(List.of("stage", "piano"), 0).suits(HALL)).isFalse();
        assertThat(new Needs(List.of(), 201).suits(HALL)).isFalse();
    }

    @Test
    void areSaidInASentence() {
        assertThat(Needs.NONE.words()).isEqualTo("nothing in particular");
        assertThat(new Needs(List.of("stage"), 0).words()).isEqualTo("stage");
        assertThat(new Needs(List.of(), 1).words()).isEqualTo("at least 1 seat");
        assertThat(new Needs(List.of("stage", "recording", "stage"), 80).words())
            .isEqualTo("recording, stage and at least 80 seats");
    }
}
