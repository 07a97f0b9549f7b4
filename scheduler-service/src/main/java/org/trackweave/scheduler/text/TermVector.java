package org.trackweave.scheduler.text;

import java.util.Arrays;

/** A text as weights of terms, of unit length (or empty): term numbers ascending, one weight each. */
public final class TermVector {

    private final int[] terms;
    private final double[] weights;

    TermVector(int[] terms, double[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    public int size() {
        return terms.length;
    }

    /** The number of the term at a position, to be asked of the {@link TermSpace}. */
    public int term(int position) {
        return terms[position];
    }

    public double weight(int position) {
        return weights[position];
    }

    /** The weight of a term, 0 where the text does not have it. */
    public double weightOf(int term) {
        int at = Arrays.binarySearch(terms, term);
        return at < 0 ? 0 : weights[at];
    }

    public double cosine(TermVector other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            if (terms[i] == other.terms[j]) {
                sum += weights[i++] * other.weights[j++];
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }
}
