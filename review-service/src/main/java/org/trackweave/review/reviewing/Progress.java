package org.trackweave.review.reviewing;

/**
 * How far one reviewer has come.
 *
 * @param todo open proposals without a word from me
 * @param reviewed open proposals that I scored or left to others
 * @param changed those of them that changed since
 * @param closed proposals that I reviewed and that are decided or withdrawn by now
 * @param conflicted open proposals that I may not judge
 */
record Progress(int todo, int reviewed, int changed, int closed, int conflicted) {

    public int total() {
        return todo + reviewed;
    }

    /** Whole percents, 100 only when nothing is left. */
    public int percent() {
        return total() == 0 ? 0 : (int) Math.floor(100.0 * reviewed / total());
    }

    public int on(Shelf shelf) {
        return switch (shelf) {
            case TODO -> todo;
            case CHANGED -> changed;
            case REVIEWED -> reviewed + closed;
            case CONFLICTED -> conflicted;
        };
    }
}
