package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.trackweave.scheduler.text.TermSpace;
import org.trackweave.scheduler.text.TextEmbedder;
import org.trackweave.scheduler.text.TextEmbedder.EmbeddingProgress;
import org.trackweave.scheduler.timetable.SharedAudience;

/**
 * Finds the talks that the same people want to hear, by their texts: the mean of embedding cosine (without what all
 * talks have in common) and TF-IDF cosine. Only near neighbours count, so that the pairs grow with the talks and not
 * with their square.
 */
public final class RelatedTalks {

    private static final int NEAREST = 5;
    /** Below this two talks of one conference are as alike as any two. */
    private static final double LEAST = 0.15;
    /** From here on they are as alike as two parts of one talk. */
    private static final double FULL = 0.5;

    private final TextEmbedder embedder;

    public RelatedTalks(TextEmbedder embedder) {
        this.embedder = embedder;
    }

    /** The pairs in the order of the talks, each once; the same for the same texts and model. */
    public List<SharedAudience> find(List<TalkText> talks, EmbeddingProgress progress) {
        if (talks.size() < 2) {
            return List.of();
        }
        double[][] alike = alike(talks, embedder.embed(talks.stream().map(TalkMaterial::sentence).toList(), progress));
        boolean[][] near = near(alike);
        var pairs = new ArrayList<SharedAudience>();
        for (int i = 0; i < talks.size(); i++) {
            for (int j = i + 1; j < talks.size(); j++) {
                if (near[i][j] || near[j][i]) {
                    pairs.add(new SharedAudience(talks.get(i).id(), talks.get(j).id(),
                            Math.min(1, alike[i][j] / FULL)));
                }
            }
        }
        return pairs;
    }

    private static double[][] alike(List<TalkText> talks, List<float[]> embeddings) {
        var mean = Vectors.mean(embeddings);
        var meanings = embeddings.stream().map(vector -> Vectors.centred(vector, mean)).toList();
        var words = new TermSpace(talks.stream().map(TalkMaterial::weighted).toList()).vectors();
        var alike = new double[talks.size()][talks.size()];
        for (int i = 0; i < talks.size(); i++) {
            for (int j = i + 1; j < talks.size(); j++) {
                alike[i][j] = (Math.max(0, Vectors.dot(meanings.get(i), meanings.get(j)))
                        + words.get(i).cosine(words.get(j))) / 2;
                alike[j][i] = alike[i][j];
            }
        }
        return alike;
    }

    private static boolean[][] near(double[][] alike) {
        var near = new boolean[alike.length][alike.length];
        for (int i = 0; i < alike.length; i++) {
            double[] row = alike[i];
            var others = new ArrayList<Integer>();
            for (int j = 0; j < row.length; j++) {
                if (j != i && row[j] >= LEAST) {
                    others.add(j);
                }
            }
            others.sort(Comparator.comparingDouble((Integer j) -> -row[j]).thenComparing(j -> j));
            for (int j : others.subList(0, Math.min(NEAREST, others.size()))) {
                near[i][j] = true;
            }
        }
        return near;
    }
}
