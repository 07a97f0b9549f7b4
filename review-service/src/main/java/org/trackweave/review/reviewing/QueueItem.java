package org.trackweave.review.reviewing;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One line of a reviewer's queue.
 *
 * @param teaser the beginning of the abstract
 * @param reviews how many reviewers have scored it
 * @param open whether it can still be reviewed
 * @param standing how I stand to it, null while I have said nothing
 * @param score what I gave it, 0 to 100, where I did
 * @param changed it changed since I reviewed it
 */
record QueueItem(UUID id, String code, String title, String teaser, String level, String format, int minutes,
        List<String> tags, int reviews, boolean open, @Nullable String standing, @Nullable Double score,
        boolean nominated, boolean changed) {

    QueueItem {
        tags = List.copyOf(tags);
    }
}
