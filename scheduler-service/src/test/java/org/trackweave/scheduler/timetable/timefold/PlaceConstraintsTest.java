package org.trackweave.scheduler.timetable.timefold;

import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.timetable.Level;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.plan.TalkPair;

class PlaceConstraintsTest extends ConstraintsTest {

    @Nested
    class Unplaced {

        @Test
        void penalisesEachTalkWithoutAPlace() {
            verifier.verifyThat(TimetableConstraints::unplaced)
                .given(talk(1, null), talk(2, null), talk(3, MAIN_AT_NINE))
                .penalizesBy(2);
        }
    }

    @Nested
    class Alone {

        private final Map<Rule, int[]> awayAtNine = Map.of(Rule.SPEAKER_UNAVAILABLE, new int[]{1, 0, 1, 1, 0, 0, 0});

        @Test
        void penalisesWhatTheSlotCosts() {
            verifier.verifyThat((constraints, factory) -> constraints.alone(factory, Rule.SPEAKER_UNAVAILABLE))
                .given(planned(1, HALF_AN_HOUR, -1, Level.NOVICE, awayAtNine, WEST_AT_NINE))
                .penalizesBy(1);
        }

        @Test
        void allowsASlotThatCostsNothing() {
            verifier.verifyThat((constraints, factory) -> constraints.alone(factory, Rule.SPEAKER_UNAVAILABLE))
                .given(planned(1, HALF_AN_HOUR, -1, Level.NOVICE, awayAtNine, MAIN_AT_HALF_PAST_NINE))
                .penalizesBy(0);
        }
    }

    @Nested
    class SpeakerPause {

        private final TalkPair ofAda = new TalkPair.OfOneSpeaker(1, 2);

        @Test
        void penalisesTwoTalksInARow() {
            verifier.verifyThat(TimetableConstraints::speakerPause)
                .given(ofAda, talk(1, MAIN_AT_NINE), talk(2, WEST_AT_HALF_PAST_NINE))
                .penalizesBy(1);
        }

        @Test
        void allowsExactlyThePause() {
            verifier.verifyThat(TimetableConstraints::speakerPause)
                .given(ofAda, talk(1, MAIN_AT_NINE), talk(2, WEST_AT_TEN))
                .penalizesBy(0);
        }

        @Test
        void leavesOverlapsToTheHardRule() {
            verifier.verifyThat(TimetableConstraints::speakerPause)
                .given(ofAda, talk(1, MAIN_AT_NINE), talk(2, WEST_AT_NINE))
                .penalizesBy(0);
        }
    }
}
