package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How near phrases are in meaning to what a track is about. Words that its talks share by chance, which a count cannot
 * tell from the others ("detail", "creation"), are far from it. Not thread-safe.
 */
final class PhraseMeanings {

    /** Nearness to a track whose talks all mean the same as the phrase would be 1; what names a track has about this. */
    private static final double NEAR = 0.2;
    private static final double LEAST = 1.0 / 3;
    private static final double MOST = 4.0 / 3;

    private final Function<List<String>, List<float[]>> embedding;
    private final double[] mean;
    private final List<double[]> talks;
    private final Map<String, double[]> known = new HashMap<>();

    /**
     * @param talks the vectors of all talks
     * @param embedding the vectors of phrases: a dozen for a track, some milliseconds each where they are new
     */
    PhraseMeanings(List<float[]> talks, Function<List<String>, List<float[]>> embedding) {
        this.embedding = embedding;
        this.mean = Vectors.mean(talks);
        this.talks = talks.stream().map(talk -> Vectors.centred(talk, mean)).toList();
    }

    /** Every phrase is as near as any. */
    static PhraseMeanings unknown() {
        return new PhraseMeanings(List.of(), _ -> List.of());
    }

    /** Reads phrases whose nearness will be asked for. */
    void read(List<String> phrases) {
        var unread = new ArrayList<>(phrases);
        unread.removeAll(known.keySet());
        if (unread.isEmpty()) {
            return;
        }
        var vectors = embedding.apply(unread);
        for (int i = 0; i < vectors.size(); i++) {
            known.put(unread.get(i), Vectors.centred(vectors.get(i), mean));
        }
    }

    /** What a phrase's weight is multiplied by: about 1 for one that is near these talks, 1 for one that was not read. */
    double factor(String phrase, Set<Integer> members) {
        var vector = known.get(phrase);
        if (vector == null) {
            return 1;
        }
        double near = members.stream().mapToDouble(talk -> Vectors.dot(vector, talks.get(talk))).average().orElse(0);
        return Math.clamp(LEAST + near / NEAR, LEAST, MOST);
    }
}
