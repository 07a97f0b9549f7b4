package org.trackweave.scheduler.timetable.timefold;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.timetable.plan.TalkPair;

class TrackConstraintsTest extends ConstraintsTest {

    @Nested
    class TrackRoomChange {

        @Test
        void penalisesASecondRoomOnADay() {
            verifier.verifyThat(TimetableConstraints::trackRoomChange)
                .given(of(NETWORKING, 1, MAIN_AT_NINE), of(NETWORKING, 2, MAIN_AT_HALF_PAST_NINE),
                        of(NETWORKING, 3, WEST_AT_TEN))
                .penalizesBy(1);
        }

        @Test
        void allowsAnotherRoomOnAnotherDay() {
            verifier.verifyThat(TimetableConstraints::trackRoomChange)
                .given(of(NETWORKING, 1, MAIN_AT_NINE), of(NETWORKING, 2, WEST_NEXT_DAY))
                .penalizesBy(0);
        }

        @Test
        void countsEachTrackByItself() {
            verifier.verifyThat(TimetableConstraints::trackRoomChange)
                .given(of(NETWORKING, 1, MAIN_AT_NINE), of(DATA, 2, WEST_AT_TEN))
                .penalizesBy(0);
        }

        @Test
        void ignoresTalksWithoutATrack() {
            verifier.verifyThat(TimetableConstraints::trackRoomChange)
                .given(talk(1, MAIN_AT_NINE), talk(2, WEST_AT_TEN))
                .penalizesBy(0);
        }
    }

    @Nested
    class NoviceFirst {

        private final TalkPair noviceBeforeExtreme = new TalkPair.EasierFirst(1, 2, 3);

        @Test
        void penalisesTheHarderTalkFirstByLevels() {
            verifier.verifyThat(TimetableConstraints::noviceFirst)
                .given(noviceBeforeExtreme, talk(1, WEST_AT_TEN), talk(2, MAIN_AT_NINE))
                .penalizesBy(3);
        }

        @Test
        void allowsTheEasierTalkFirst() {
            verifier.verifyThat(TimetableConstraints::noviceFirst)
                .given(noviceBeforeExtreme, talk(1, MAIN_AT_NINE), talk(2, WEST_AT_TEN))
                .penalizesBy(0);
        }

        @Test
        void leavesTalksAtOneTimeToOtherRules() {
            verifier.verifyThat(TimetableConstraints::noviceFirst)
                .given(noviceBeforeExtreme, talk(1, MAIN_AT_NINE), talk(2, WEST_AT_NINE))
                .penalizesBy(0);
        }
    }
}
