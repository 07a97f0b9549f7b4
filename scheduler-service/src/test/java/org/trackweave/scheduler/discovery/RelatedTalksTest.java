package org.trackweave.scheduler.discovery;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.text.TextEmbedder;
import org.trackweave.scheduler.timetable.SharedAudience;

import static org.assertj.core.api.Assertions.assertThat;

class RelatedTalksTest {

    /** Meaning is the first letter of the title, so that the words decide within it. */
    private static final TextEmbedder LETTERS = new TextEmbedder() {

        @Override
        public String model() {
            return "letters";
        }

        @Override
        public List<float[]> embed(List<String> texts, EmbeddingProgress progress) {
            return texts.stream().map(text -> text.startsWith("S") ? new float[]{1, 0} : new float[]{0, 1}).toList();
        }
    };

    private final RelatedTalks related = new RelatedTalks(LETTERS);

    @Test
    void pairsTalksOfOneMeaningAndNoOthers() {
        var pairs = related.find(List.of(talk("a", "Sockets"), talk("b", "Sockets forever"), talk("c", "Models"),
                talk("d", "Models anew")), TextEmbedder.EmbeddingProgress.UNSEEN);
        assertThat(pairs).extracting(pair -> pair.one() + "+" + pair.other()).containsExactly("a+b", "c+d");
        assertThat(pairs).allSatisfy(pair -> assertThat(pair.strength()).isBetween(0.5, 1.0));
    }

    @Test
    void growsWithTheTalksAndNotWithTheirSquare() {
        var talks = IntStream.range(0, 60)
            .mapToObj(i -> talk("t%02d".formatted(i), i % 2 == 0 ? "S " + i : "M " + i))
            .toList();
        var pairs = related.find(talks, TextEmbedder.EmbeddingProgress.UNSEEN);
        assertThat(pairs).hasSizeLessThanOrEqualTo(60 * 5).doesNotHaveDuplicates();
        assertThat(pairs).isEqualTo(related.find(talks, TextEmbedder.EmbeddingProgress.UNSEEN));
        assertThat(pairs).extracting(SharedAudience::strength).allMatch(strength -> strength > 0);
    }

    @Test
    void hasNothingToSayOfOneTalk() {
        assertThat(related.find(List.of(talk("a", "Sockets")), TextEmbedder.EmbeddingProgress.UNSEEN)).isEmpty();
    }

    private static TalkText talk(String id, String title) {
        return new TalkText(new TalkId(id), title, "", "", List.of(), 30, Optional.empty());
    }
}
