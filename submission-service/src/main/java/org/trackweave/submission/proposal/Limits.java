package org.trackweave.submission.proposal;

/** How long the parts of a proposal may be, in characters as people count them. Pages and the API name the same ones. */
final class Limits {

    static final int TITLE = 200;
    static final int ABSTRACT = 5_000;
    static final int DESCRIPTION = 20_000;
    static final int NOTES = 5_000;
    static final int BIOGRAPHY = 5_000;
    static final int NAME = 120;
    static final int FORMAT = 60;
    static final int TAG = 60;
    static final int TAGS = 20;
    static final int CO_SPEAKERS = 20;
    static final int SHORTEST_MINUTES = 5;
    static final int LONGEST_MINUTES = 600;

    private Limits() {}
}
