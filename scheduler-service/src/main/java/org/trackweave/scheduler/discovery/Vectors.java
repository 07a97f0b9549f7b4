package org.trackweave.scheduler.discovery;

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
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            centred[i] = vector[i] - mean[i];
            squares += centred[i] * centred[i];
        }
        double scale = squares == 0 ? 0 : 1 / Math.sqrt(squares);
        for (int i = 0; i < centred.length; i++) {
            centred[i] *= scale;
        }
        return centred;
    }

    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
