package org.trackweave.review.proposal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProposalFilterTest {

    @Test
    void ignoresBlanksAndUnknownLevels() {
        var filter = ProposalFilter.of("wizard", " ", "", null);
        assertThat(filter.active()).isFalse();
        assertThat(filter.query()).isEmpty();
        assertThat(filter.condition()).isEmpty();
    }

    @Test
    void staysTheSameThroughALink() {
        var filter = ProposalFilter.of("extreme", "Talk & more", "c++", "zero mq");
        assertThat(filter.query()).isEqualTo("?level=extreme&format=Talk%20%26%20more&tag=c%2B%2B&q=zero%20mq");
    }

    @Test
    void makesAQueryOfWordBeginningsWhateverPeopleType() {
        assertThat(ProposalFilter.of(null, null, null, "asyn' & !io:* |").parameters()).containsEntry("words",
                "asyn:* & io:*");
    }
}
