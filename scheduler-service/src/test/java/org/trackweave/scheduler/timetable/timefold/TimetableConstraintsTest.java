package org.trackweave.scheduler.timetable.timefold;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.timetable.Level;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.plan.Slot;
import org.trackweave.scheduler.timetable.plan.TalkCosts;
import org.trackweave.scheduler.timetable.plan.TalkPair;

class TimetableConstraintsTest {

    private static final int MAIN = 0;
    private static final int WEST = 1;
    private static final int NETWORKING = 0;
    private static final int DATA = 1;
    private static final int HALF_AN_HOUR = 30;

    private static final Slot MAIN_AT_NINE = slot(0, MAIN, 0, 540);
    private static final Slot MAIN_AT_HALF_PAST_NINE = slot(1, MAIN, 0, 570);
    private static final Slot WEST_AT_NINE = slot(2, WEST, 0, 540);
    private static final Slot WEST_AT_A_QUARTER_PAST_NINE = slot(3, WEST, 0, 555);
    private static final Slot WEST_AT_HALF_PAST_NINE = slot(4, WEST, 0, 570);
    private static final Slot WEST_AT_TEN = slot(5, WEST, 0, 600);
    private static final Slot WEST_NEXT_DAY = slot(6, WEST, 1, 540 + 24 * 60);

    private final ConstraintVerifier<TimetableConstraints, TimetablePlan> verifier = ConstraintVerifier
        .build(new TimetableConstraints(), TimetablePlan.class, PlannedTalk.class);

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

    @Nested
    class PopularAtOnce {

        @Test
        void penalisesPopularTalksThatOverlap() {
            verifier.verifyThat(TimetableConstraints::popularAtOnce)
                .given(new TalkPair.BothPopular(1, 2), talk(1, MAIN_AT_NINE), talk(2, WEST_AT_A_QUARTER_PAST_NINE))
                .penalizesBy(1);
        }

        @Test
        void allowsThemOneAfterTheOther() {
            verifier.verifyThat(TimetableConstraints::popularAtOnce)
                .given(new TalkPair.BothPopular(1, 2), talk(1, MAIN_AT_NINE), talk(2, WEST_AT_HALF_PAST_NINE))
                .penalizesBy(0);
        }
    }

    @Nested
    class SharedAudience {

        @Test
        void penalisesByTheStrength() {
            verifier.verifyThat(TimetableConstraints::sharedAudience)
                .given(new TalkPair.ForOneAudience(1, 2, 70), talk(1, MAIN_AT_NINE), talk(2, WEST_AT_NINE))
                .penalizesBy(70);
        }

        @Test
        void allowsThemOneAfterTheOther() {
            verifier.verifyThat(TimetableConstraints::sharedAudience)
                .given(new TalkPair.ForOneAudience(1, 2, 70), talk(1, MAIN_AT_NINE), talk(2, WEST_AT_HALF_PAST_NINE))
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

    @Nested
    class SameLevelAtOnce {

        @Test
        void penalisesEachPairThatStartsTogether() {
            verifier.verifyThat(TimetableConstraints::sameLevelAtOnce)
                .given(talk(1, MAIN_AT_NINE), talk(2, WEST_AT_NINE), talk(3, slot(9, 2, 0, 540)))
                .penalizesBy(3);
        }

        @Test
        void allowsDifferentLevels() {
            verifier.verifyThat(TimetableConstraints::sameLevelAtOnce)
                .given(talk(1, MAIN_AT_NINE), planned(2, HALF_AN_HOUR, -1, Level.EXTREME, Map.of(), WEST_AT_NINE))
                .penalizesBy(0);
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

    private static Slot slot(int index, int room, int day, long start) {
        return new Slot(index, new CellId("cell-" + index), room, day, start, start + HALF_AN_HOUR);
    }

    private static PlannedTalk talk(int number, @Nullable Slot slot) {
        return planned(number, HALF_AN_HOUR, -1, Level.NOVICE, Map.of(), slot);
    }

    private static PlannedTalk of(int track, int number, Slot slot) {
        return planned(number, HALF_AN_HOUR, track, Level.NOVICE, Map.of(), slot);
    }

    private static PlannedTalk lasting(int number, int minutes, Slot slot) {
        return planned(number, minutes, -1, Level.NOVICE, Map.of(), slot);
    }

    private static PlannedTalk planned(int number, int minutes, int track, Level level, Map<Rule, int[]> costs,
            @Nullable Slot slot) {
        return new PlannedTalk(number, new TalkCosts(minutes, track, level, List.of(), costs), false, slot);
    }
}
