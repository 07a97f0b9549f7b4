package org.trackweave.scheduler.timetable.timefold;

import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.timetable.Level;
import org.trackweave.scheduler.timetable.plan.TalkPair;

class AudienceConstraintsTest extends ConstraintsTest {

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
}
