package org.trackweave.scheduler.discovery;

import java.util.Arrays;

/** Joins the two groups whose talks were put together most often, again and again, until so many are left. */
final class AverageLinkage {

    private AverageLinkage() {}

    /** A group per talk, numbered from 0; {@code shares} is symmetric. */
    static int[] groups(double[][] shares, int wanted) {
        var together = Arrays.stream(shares).map(double[]::clone).toArray(double[][]::new);
        int n = together.length;
        var size = new int[n];
        var group = new int[n];
        Arrays.fill(size, 1);
        Arrays.setAll(group, talk -> talk);
        for (int left = n; left > Math.max(1, wanted); left--) {
            int[] pair = closest(together, size);
            join(together, size, pair[0], pair[1]);
            for (int talk = 0; talk < n; talk++) {
                group[talk] = group[talk] == pair[1] ? pair[0] : group[talk];
            }
        }
        var leaders = Arrays.stream(group).distinct().toArray();
        Arrays.sort(leaders);
        return Arrays.stream(group).map(leader -> Arrays.binarySearch(leaders, leader)).toArray();
    }

    private static int[] closest(double[][] together, int[] size) {
        int one = -1;
        int other = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size.length; i++) {
            for (int j = i + 1; size[i] > 0 && j < size.length; j++) {
                if (size[j] > 0 && together[i][j] > most) {
                    most = together[i][j];
                    one = i;
                    other = j;
                }
            }
        }
        return new int[]{one, other};
    }

    private static void join(double[][] together, int[] size, int one, int other) {
        for (int i = 0; i < size.length; i++) {
            if (size[i] > 0 && i != one && i != other) {
                together[one][i] = (together[one][i] * size[one] + together[other][i] * size[other])
                        / (size[one] + size[other]);
                together[i][one] = together[one][i];
            }
        }
        size[one] += size[other];
        size[other] = 0;
    }
}
