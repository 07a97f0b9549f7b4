package org.trackweave.search.query;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import org.trackweave.search.SearchServiceFixture;
import org.trackweave.search.Story.Idea;
import org.trackweave.search.WholeService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trackweave.search.Story.CENTENNIAL;
import static org.trackweave.search.Story.placed;
import static org.trackweave.search.Story.track;

/** Texts come from speakers, and pages are public. */
@WholeService
class HostileTextIT extends SearchServiceFixture {

    @Test
    void neverHandsOutMarkup() {
        Idea hostile = Idea
            .of(30, "<img src=x onerror=alert(1)> quokkas & <b>friends</b>",
                    "<script>alert('quokkas')</script> \"><svg/onload=alert(2)> quokkas </mark>")
            .tagged("<i>quokka</i>")
            .by(speaker(UUID.randomUUID(), "<b>friends"));
        topic.send(story.opened("<img src=x>"));
        topic.send(story.accepted(List.of(hostile)));
        topic.send(story.released(1, "<b>friends", List.of(track("cute", "<i>cute", hostile)),
                placed(hostile, CENTENNIAL, "2011-03-11T10:20")));
        eventuallyFinds("quokkas track:cute", "T030");

        JsonNode hit = search("quokkas").at("/hits/0/highlights");
        for (String marked : List.of(hit.at("/title").asString(), hit.at("/abstract").asString())) {
            assertThat(marked).contains("<mark>quokkas</mark>");
            assertThat(marked.replaceAll("</?mark>", "")).doesNotContain("<", ">");
        }
        for (String path : List.of("?q=quokkas", "", "?q=%3Cscript%3Ealert(1)%3C/script%3E", "/talks/T030", "/schedule",
                "/tracks",
                "/tracks/cute")) {
            assertThat(page("/conferences/" + conference + "/programme" + path)).doesNotContain("<script>", "<img",
                    "<svg/", "<b>friends", "<i>");
        }
    }
}
