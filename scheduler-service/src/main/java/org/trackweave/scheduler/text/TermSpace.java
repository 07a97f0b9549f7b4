package org.trackweave.scheduler.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The terms of a collection of texts, weighted by TF-IDF (logarithmic term frequency, inverse document frequency).
 * A term that stands in one text only ties nothing together and is left out.
 */
public final class TermSpace {

    private static final int LEAST_TEXTS = 2;
    /** A term that more than this share of the texts has ("python" at a Python conference) says nothing. */
    private static final double GREATEST_SHARE = 0.4;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> written = new ArrayList<>();
    private final List<Double> rarity = new ArrayList<>();
    private final List<TermVector> vectors;

    public TermSpace(List<WeightedText> texts) {
        var read = texts.stream().map(TermSpace::frequencies).toList();
        var textsWith = new TreeMap<String, Integer>();
        for (var frequencies : read) {
            frequencies.keySet().forEach(stem -> textsWith.merge(stem, 1, Integer::sum));
        }
        var spellings = spellings(texts);
        double most = Math.max(LEAST_TEXTS, GREATEST_SHARE * texts.size());
        textsWith.forEach((stem, count) -> {
            if (count >= LEAST_TEXTS && count <= most) {
                numbers.put(stem, written.size());
                written.add(spellings.getOrDefault(stem, stem));
                rarity.add(Math.log((1.0 + texts.size()) / (1.0 + count)));
            }
        });
        vectors = read.stream().map(this::vector).toList();
    }

    /** The texts the space was made of, in their order. */
    public List<TermVector> vectors() {
        return vectors;
    }

    /** Another text seen with the terms of this space; terms that the space does not know are left out. */
    public TermVector vector(WeightedText text) {
        return vector(frequencies(text));
    }

    /** A term as people write it. */
    public String written(int term) {
        return written.get(term);
    }

    public int terms() {
        return written.size();
    }

    private TermVector vector(Map<String, Double> frequencies) {
        var weights = new TreeMap<Integer, Double>();
        frequencies.forEach((stem, frequency) -> {
            Integer number = numbers.get(stem);
            if (number != null) {
                weights.put(number, Math.log1p(frequency) * rarity.get(number));
            }
        });
        double length = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
        double scale = length == 0 ? 0 : 1 / length;
        return new TermVector(weights.keySet().stream().mapToInt(Integer::intValue).toArray(),
                weights.values().stream().mapToDouble(w -> w * scale).toArray());
    }

    /** Sorted, so that sums of floating point numbers are added in one order. */
    private static Map<String, Double> frequencies(WeightedText text) {
        var frequencies = new TreeMap<String, Double>();
        for (var part : text.parts()) {
            for (var term : TermReader.read(part.text())) {
                frequencies.merge(term.stem(), part.weight(), Double::sum);
            }
        }
        return frequencies;
    }

    /** The spelling used most for each stem; the first in the alphabet among equals. */
    private static Map<String, String> spellings(List<WeightedText> texts) {
        var uses = new TreeMap<String, TreeMap<String, Integer>>();
        for (var text : texts) {
            for (var part : text.parts()) {
                for (var term : TermReader.read(part.text())) {
                    uses.computeIfAbsent(term.stem(), _ -> new TreeMap<>()).merge(term.written(), 1, Integer::sum);
                }
            }
        }
        var best = new HashMap<String, String>();
        uses.forEach((stem, spelled) -> {
            String chosen = "";
            int most = 0;
            for (var spelling : spelled.entrySet()) {
                if (spelling.getValue() > most) {
                    most = spelling.getValue();
                    chosen = spelling.getKey();
                }
            }
            best.put(stem, chosen);
        });
        return best;
    }
}
