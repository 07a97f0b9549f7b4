package org.trackweave.review.reviewing;

import java.util.List;

/** A page of a list and how long the whole list is. */
record QueuePage(List<QueueItem> items, int total, int page, int size) {

    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }
}
