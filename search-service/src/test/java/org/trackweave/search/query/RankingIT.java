package org.trackweave.search.query;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.trackweave.search.SearchServiceFixture;
import org.trackweave.search.Story.Idea;
import org.trackweave.search.WholeService;

import static org.assertj.core.api.Assertions.assertThat;

/** The best comes first. */
@WholeService
class RankingIT extends SearchServiceFixture {

    @Test
    void ranksTheTitleAboveTheText() {
        topic.send(story.accepted(List.of(Idea.of(6, "An Introduction to Tornado", "A web server."),
                Idea.of(20, "Web things", "Tornado tornado tornado, tornado."))));
        eventually(() -> assertThat(codes("tornado")).containsExactly("T006", "T020"));
    }
}
