package org.trackweave.review.criterion;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.trackweave.platform.web.FieldFault;
import org.trackweave.review.criterion.Criterion.Option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CriteriaTest {

    private static final List<Option> NO_YES = List.of(new Option(0, "no"), new Option(1, "yes"));

    private static Criterion criterion(String id, double weight, List<Option> options) {
        return new Criterion(id, "Name of " + id, "", weight, options);
    }

    private static Criteria criteria(Criterion... criteria) {
        return new Criteria(1, List.of(criteria));
    }

    @Nested
    class Score {

        @Test
        void isZeroForTheLowestAnswersAndHundredForTheHighest() {
            var lowest = Map.of("clarity", 0, "outline", 0, "substance", 0, "audience", 0, "recommendation", 0);
            var highest = Map.of("clarity", 2, "outline", 2, "substance", 2, "audience", 2, "recommendation", 3);
            assertThat(Criteria.defaults().score(lowest)).isZero();
            assertThat(Criteria.defaults().score(highest)).isEqualTo(100);
        }

        @Test
        void weighsCriteriaAndNotTheLengthOfTheirScales() {
            var scale = List.of(new Option(1, "low"), new Option(5, "high"));
            var criteria = criteria(criterion("a", 3, NO_YES), criterion("b", 1, scale));
            assertThat(criteria.score(Map.of("a", 1, "b", 1))).isEqualTo(75);
            assertThat(criteria.score(Map.of("a", 0, "b", 5))).isEqualTo(25);
        }

        @Test
        void leavesOutWhatHasNoWeight() {
            var criteria = criteria(criterion("a", 1, NO_YES), criterion("confidence", 0, NO_YES));
            assertThat(criteria.score(Map.of("a", 1, "confidence", 0))).isEqualTo(100, within(1e-9));
        }
    }

    @Nested
    class FaultsOfScores {

        @Test
        void namesTheCriterionThatIsMissing() {
            var scores = Map.of("clarity", 0, "outline", 0, "substance", 0, "audience", 0);
            assertThat(Criteria.defaults().faultsOf(scores)).extracting(FieldFault::field)
                .containsExactly("scores.recommendation");
        }

        @Test
        void refusesValuesAndCriteriaThatAreNotOffered() {
            var scores = Map.of("clarity", 3, "outline", 0, "substance", 0, "audience", 0, "recommendation", 3, "luck",
                    1);
            assertThat(Criteria.defaults().faultsOf(scores)).extracting(FieldFault::field)
                .containsExactly("scores.clarity", "scores.luck");
        }
    }

    @Nested
    class Faults {

        @Test
        void findsNoneInTheDefaults() {
            assertThat(Criteria.defaults().faults()).isEmpty();
        }

        @Test
        void wantsUniqueIdsOneWeightAndTwoAnswers() {
            var criteria = criteria(criterion("a", 0, NO_YES), criterion("a", 0, NO_YES), criterion("B", 0, NO_YES),
                    criterion("c", 0, List.of(new Option(1, "yes"))));
            assertThat(criteria.faults()).extracting(FieldFault::field)
                .containsExactlyInAnyOrder("criteria",
                        "criteria[1].id", "criteria[2].id", "criteria[3].options");
        }

        @Test
        void wantsValuesThatAreKeys() {
            var criteria = criteria(criterion("a", 1, List.of(new Option(1, "yes"), new Option(10, "very"))));
            assertThat(criteria.faults()).extracting(FieldFault::field).containsExactly("criteria[0].options");
        }
    }
}
