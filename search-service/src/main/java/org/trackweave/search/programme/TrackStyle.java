package org.trackweave.search.programme;

/** Tracks count their colours from 0 without end; the style sheet has twelve, from 1. */
public final class TrackStyle {

    private static final int COLORS = 12;

    private TrackStyle() {}

    public static int number(int color) {
        return Math.floorMod(color, COLORS) + 1;
    }
}
