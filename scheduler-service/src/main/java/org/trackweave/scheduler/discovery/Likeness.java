package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.List;

import org.trackweave.scheduler.text.TermSpace;
import org.trackweave.scheduler.text.TermVector;

/**
 * How alike talks are: the words they share (TF-IDF cosine) and what they mean (embedding cosine), each brought to the
 * same spread before they are averaged. Talks come first, then the named tracks as if each were a talk.
 */
final class Likeness {

    private final TermSpace terms;
    private final List<TermVector> termVectors;
    private final double[][] likeness;

    Likeness(List<TalkText> talks, List<NamedTrack> named, List<float[]> embeddings) {
        terms = new TermSpace(talks.stream().map(TalkMaterial::weighted).toList());
        termVectors = new ArrayList<>(terms.vectors());
        named.forEach(track -> termVectors.add(terms.vector(TalkMaterial.weighted(track))));
        var mean = Vectors.mean(embeddings.subList(0, talks.size()));
        var meanings = embeddings.stream().map(vector -> Vectors.centred(vector, mean)).toList();
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
        likeness = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                likeness[i][j] = (words[i][j] * wordScale + meaning[i][j] * meaningScale) / 2;
                likeness[j][i] = likeness[i][j];
            }
        }
    }

    /** 0 for talks that have nothing in common; 1 is the spread of an ordinary conference. */
    double between(int one, int other) {
        return likeness[one][other];
    }

    TermSpace terms() {
        return terms;
    }

    TermVector termsOf(int talk) {
        return termVectors.get(talk);
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
