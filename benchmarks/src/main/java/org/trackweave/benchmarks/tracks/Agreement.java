package org.trackweave.benchmarks.tracks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** How well found tracks agree with the real ones, both given per talk by number. */
final class Agreement {

    private final int[][] cells;
    private final int[] truth;
    private final int[] found;
    private final int talks;

    Agreement(List<?> real, List<?> assigned) {
        int[] rows = numbers(real);
        int[] columns = numbers(assigned);
        talks = rows.length;
        truth = new int[Arrays.stream(rows).max().orElse(-1) + 1];
        found = new int[Arrays.stream(columns).max().orElse(-1) + 1];
        cells = new int[truth.length][found.length];
        for (int talk = 0; talk < talks; talk++) {
            cells[rows[talk]][columns[talk]]++;
            truth[rows[talk]]++;
            found[columns[talk]]++;
        }
    }

    /** V-measure (Rosenberg and Hirschberg 2007, beta 1): normalised mutual information, arithmetic mean. */
    double vMeasure() {
        double entropies = entropy(truth) + entropy(found);
        return entropies == 0 ? 1 : 2 * mutualInformation() / entropies;
    }

    /** Adjusted mutual information (Vinh, Epps, Bailey 2010), arithmetic mean. */
    double adjustedMutualInformation() {
        double expected = expectedInformation();
        double most = (entropy(truth) + entropy(found)) / 2;
        return most == expected ? 1 : (mutualInformation() - expected) / (most - expected);
    }

    /** Adjusted Rand index (Hubert and Arabie 1985). */
    double adjustedRand() {
        double index = Arrays.stream(cells).flatMapToInt(Arrays::stream).mapToDouble(Agreement::pairs).sum();
        double rows = Arrays.stream(truth).mapToDouble(Agreement::pairs).sum();
        double columns = Arrays.stream(found).mapToDouble(Agreement::pairs).sum();
        double expected = rows * columns / pairs(talks);
        return (index - expected) / ((rows + columns) / 2 - expected);
    }

    private double mutualInformation() {
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            for (int j = 0; j < found.length; j++) {
                if (cells[i][j] > 0) {
                    sum += cells[i][j] / (double) talks
                            * Math.log(talks * (double) cells[i][j] / ((double) truth[i] * found[j]));
                }
            }
        }
        return sum;
    }

    /** Under the hypergeometric model of randomness. */
    private double expectedInformation() {
        var logFactorial = new double[talks + 1];
        for (int i = 2; i <= talks; i++) {
            logFactorial[i] = logFactorial[i - 1] + Math.log(i);
        }
        double sum = 0;
        for (int a : truth) {
            for (int b : found) {
                for (int both = Math.max(1, a + b - talks); both <= Math.min(a, b); both++) {
                    double chance = Math.exp(logFactorial[a] + logFactorial[b] + logFactorial[talks - a]
                            + logFactorial[talks - b] - logFactorial[talks] - logFactorial[both]
                            - logFactorial[a - both]
                            - logFactorial[b - both] - logFactorial[talks - a - b + both]);
                    sum += both / (double) talks * Math.log(talks * (double) both / ((double) a * b)) * chance;
                }
            }
        }
        return sum;
    }

    private double entropy(int[] sizes) {
        return -Arrays.stream(sizes).mapToDouble(size -> size / (double) talks * Math.log(size / (double) talks)).sum();
    }

    private static double pairs(int size) {
        return size * (size - 1.0) / 2;
    }

    private static int[] numbers(List<?> labels) {
        var numbers = new HashMap<Object, Integer>();
        return labels.stream().mapToInt(label -> numbers.computeIfAbsent(label, _ -> numbers.size())).toArray();
    }
}
