package org.trackweave.scheduler.discovery;

/** How a talk divides itself among the tracks: its shares are from 0 to 1 and sum to 1. */
final class Belonging {

    private final double[][] shares;

    /** Takes any non-negative weights; a talk that no track wants belongs a little to each. */
    Belonging(double[][] weights) {
        shares = new double[weights.length][];
        for (int talk = 0; talk < weights.length; talk++) {
            shares[talk] = weights[talk].clone();
            double sum = 0;
            for (double weight : weights[talk]) {
                sum += weight;
            }
            for (int track = 0; track < shares[talk].length; track++) {
                shares[talk][track] = sum > 0 ? shares[talk][track] / sum : 1.0 / shares[talk].length;
            }
        }
    }

    double of(int talk, int track) {
        return shares[talk][track];
    }

    int tracks() {
        return shares.length == 0 ? 0 : shares[0].length;
    }

    /** The mean of two opinions. */
    Belonging and(Belonging other) {
        var mean = new double[shares.length][tracks()];
        for (int talk = 0; talk < shares.length; talk++) {
            for (int track = 0; track < tracks(); track++) {
                mean[talk][track] = (of(talk, track) + other.of(talk, track)) / 2;
            }
        }
        return new Belonging(mean);
    }
}
