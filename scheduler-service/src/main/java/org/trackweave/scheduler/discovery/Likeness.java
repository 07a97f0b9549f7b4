package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.text.TermSpace;

/**
 * How alike talks are: the words they share (TF-IDF cosine) and what they mean (embedding cosine), each brought to the
 * same spread before they are averaged; then, where enough reviewers judged two talks, how their votes agree. Talks come
 * first, then the named tracks as if each were a talk.
 */
final class Likeness {

    /** What full agreement of the votes adds: as much as makes talks neighbours that have little in common in words. */
    private static final double VOTES = 2;

    private final double[][] ofTexts;
    private final double[][] likeness;

    private Likeness(double[][] ofTexts, double[][] likeness) {
        this.ofTexts = ofTexts;
        this.likeness = likeness;
    }

    /** @param embeddings of {@link Meanings#texts} */
    Likeness(List<TalkText> talks, List<NamedTrack> named, List<float[]> embeddings) {
        var terms = new TermSpace(talks.stream().map(TalkMaterial::weighted).toList());
        var termVectors = new ArrayList<>(terms.vectors());
        named.forEach(track -> termVectors.add(terms.vector(TalkMaterial.weighted(track))));
        var meanings = Meanings.of(embeddings, talks.size());
        int n = termVectors.size();
        var words = new double[n][n];
        var meaning = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                words[i][j] = termVectors.get(i).cosine(termVectors.get(j));
                meaning[i][j] = Math.max(0, Vectors.dot(meanings.get(i), meanings.get(j)));
            }
        }
        double wordScale = 1 / spread(words, talks.size());
        double meaningScale = 1 / spread(meaning, talks.size());
        ofTexts = new double[n][n];
        likeness = ofTexts;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                ofTexts[i][j] = (words[i][j] * wordScale + meaning[i][j] * meaningScale) / 2;
                ofTexts[j][i] = ofTexts[i][j];
            }
        }
    }

    /** 0 for talks that have nothing in common; 1 is the spread of an ordinary conference. */
    double between(int one, int other) {
        return likeness[one][other];
    }

    /** The same without what votes say: what people can read for themselves. */
    double ofTexts(int one, int other) {
        return ofTexts[one][other];
    }

    /** Likeness in which votes count beside texts. */
    Likeness with(List<TalkText> talks, List<CoVote> coVotes) {
        return coVotes.isEmpty() ? this : new Likeness(ofTexts, withVotes(talks, coVotes));
    }

    private double[][] withVotes(List<TalkText> talks, List<CoVote> coVotes) {
        var numbers = new HashMap<TalkId, Integer>();
        talks.forEach(talk -> numbers.put(talk.id(), numbers.size()));
        var all = Arrays.stream(ofTexts).map(double[]::clone).toArray(double[][]::new);
        for (var pair : coVotes) {
            int one = numbers.getOrDefault(pair.one(), -1);
            int other = numbers.getOrDefault(pair.other(), -1);
            all[one][other] = Math.max(0, ofTexts[one][other] + VOTES * pair.agreement());
            all[other][one] = all[one][other];
        }
        return all;
    }

    /** The root mean square over all pairs of talks. */
    private static double spread(double[][] upper, int talks) {
        double squares = 0;
        for (int i = 0; i < talks; i++) {
            for (int j = i + 1; j < talks; j++) {
                squares += upper[i][j] * upper[i][j];
            }
        }
        double pairs = Math.max(1, talks * (talks - 1.0) / 2);
        double spread = Math.sqrt(squares / pairs);
        return spread == 0 ? 1 : spread;
    }
}
