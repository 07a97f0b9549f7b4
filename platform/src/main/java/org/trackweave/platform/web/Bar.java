package org.trackweave.platform.web;

import java.util.ArrayList;
import java.util.List;

/**
 * One bar of a small chart, in the chart's own units: 24 high, 10 per bar.
 *
 * @param x its left edge
 * @param y its upper edge
 * @param height how far it reaches down to the ground line
 */
public record Bar(int x, double y, double height) {

    static final int CHART_HEIGHT = 24;
    static final int PITCH = 10;

    static List<Bar> of(List<? extends Number> counts) {
        double highest = counts.stream().mapToDouble(Number::doubleValue).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (Number count : counts) {
            // A count of one must be seen beside a count of a hundred.
            double height = count.doubleValue() <= 0
                    ? 0
                    : Math.max(2, Math.rint(10 * (CHART_HEIGHT - 2) * count.doubleValue() / highest) / 10);
            bars.add(new Bar(bars.size() * PITCH, CHART_HEIGHT - 1 - height, height));
        }
        return bars;
    }
}
