package org.trackweave.scheduler.discovery;

import java.util.Arrays;
import java.util.List;

/** Sums over embedding vectors. */
final class Vectors {

    private Vectors() {}

    /** The mean of the vectors: what all texts of a conference have in common, and so says nothing of any one. */
    static double[] mean(List<float[]> vectors) {
        var mean = new double[vectors.isEmpty() ? 0 : vectors.getFirst().length];
        for (var vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / (double) vectors.size();
            }
        }
        return mean;
    }

    /** The vector without the mean, of unit length. */
    static double[] centred(float[] vector, double[] mean) {
        var centred = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            centred[i] = vector[i] - mean[i];
        }
        return scaled(centred);
    }

    /** The direction half-way between two vectors of unit length. */
    static double[] between(double[] one, double[] other) {
        var sum = new double[one.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = one[i] + other[i];
        }
        return scaled(sum);
    }

    private static double[] scaled(double[] vector) {
        double squares = dot(vector, vector);
        double scale = squares == 0 ? 0 : 1 / Math.sqrt(squares);
        return Arrays.stream(vector).map(value -> value * scale).toArray();
    }

    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
