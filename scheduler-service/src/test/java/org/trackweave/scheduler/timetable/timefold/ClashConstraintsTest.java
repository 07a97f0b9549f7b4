package org.trackweave.scheduler.timetable.timefold;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.timetable.plan.TalkPair;

class ClashConstraintsTest extends ConstraintsTest {

    @Nested
    class RoomClash {

        @Test
        void penalisesOverlapMinutes() {
            verifier.verifyThat(TimetableConstraints::roomClash)
                .given(talk(1, WEST_AT_NINE), talk(2, WEST_AT_A_QUARTER_PAST_NINE))
                .penalizesBy(15);
        }

        @Test
        void penalisesTwoTalksInOneCell() {
            verifier.verifyThat(TimetableConstraints::roomClash)
                .given(talk(1, MAIN_AT_NINE), talk(2, MAIN_AT_NINE))
                .penalizesBy(30);
        }

        @Test
        void penalisesATalkThatRunsIntoTheNextCell() {
            verifier.verifyThat(TimetableConstraints::roomClash)
                .given(lasting(1, 45, MAIN_AT_NINE), talk(2, MAIN_AT_HALF_PAST_NINE))
                .penalizesBy(15);
        }

        @Test
        void allowsBackToBackTalks() {
            verifier.verifyThat(TimetableConstraints::roomClash)
                .given(talk(1, MAIN_AT_NINE), talk(2, MAIN_AT_HALF_PAST_NINE))
                .penalizesBy(0);
        }

        @Test
        void allowsTheSameTimeInOtherRooms() {
            verifier.verifyThat(TimetableConstraints::roomClash)
                .given(talk(1, MAIN_AT_NINE), talk(2, WEST_AT_NINE))
                .penalizesBy(0);
        }
    }

    @Nested
    class SpeakerClash {

        private final TalkPair ofAda = new TalkPair.OfOneSpeaker(1, 2);

        @Test
        void penalisesOverlapMinutesAcrossRooms() {
            verifier.verifyThat(TimetableConstraints::speakerClash)
                .given(ofAda, talk(1, MAIN_AT_NINE), talk(2, WEST_AT_A_QUARTER_PAST_NINE))
                .penalizesBy(15);
        }

        @Test
        void allowsBackToBackTalks() {
            verifier.verifyThat(TimetableConstraints::speakerClash)
                .given(ofAda, talk(1, MAIN_AT_NINE), talk(2, WEST_AT_HALF_PAST_NINE))
                .penalizesBy(0);
        }

        @Test
        void ignoresTalksOfDifferentSpeakers() {
            verifier.verifyThat(TimetableConstraints::speakerClash)
                .given(ofAda, talk(1, MAIN_AT_NINE), talk(3, WEST_AT_NINE))
                .penalizesBy(0);
        }

        @Test
        void ignoresUnplacedTalks() {
            verifier.verifyThat(TimetableConstraints::speakerClash)
                .given(ofAda, talk(1, MAIN_AT_NINE), talk(2, null))
                .penalizesBy(0);
        }
    }

    @Nested
    class TrackOverlap {

        private final TalkPair ofNetworking = new TalkPair.OfOneTrack(1, 2);

        @Test
        void penalisesOverlapMinutesOnStaggeredGrids() {
            verifier.verifyThat(TimetableConstraints::trackOverlap)
                .given(ofNetworking, talk(1, MAIN_AT_HALF_PAST_NINE), talk(2, WEST_AT_A_QUARTER_PAST_NINE))
                .penalizesBy(15);
        }

        @Test
        void allowsOneAfterTheOther() {
            verifier.verifyThat(TimetableConstraints::trackOverlap)
                .given(ofNetworking, talk(1, MAIN_AT_NINE), talk(2, WEST_AT_HALF_PAST_NINE))
                .penalizesBy(0);
        }

        @Test
        void ignoresTalksOfOtherTracks() {
            verifier.verifyThat(TimetableConstraints::trackOverlap)
                .given(ofNetworking, talk(1, MAIN_AT_NINE), talk(3, WEST_AT_NINE))
                .penalizesBy(0);
        }
    }
}
