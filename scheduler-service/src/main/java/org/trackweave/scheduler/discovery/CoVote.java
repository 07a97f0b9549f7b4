package org.trackweave.scheduler.discovery;

import org.trackweave.scheduler.ids.TalkId;

/**
 * Two talks that the same reviewers favour, or that are favoured by different ones.
 *
 * @param agreement how much more the votes agree (or disagree, below 0) than chance would let them, from -1 to 1
 */
public record CoVote(TalkId one, TalkId other, double agreement) {

    public CoVote {
        if (!(agreement >= -1 && agreement <= 1)) {
            throw new IllegalArgumentException(
                    "The agreement (%s) of two talks' votes is from -1 to 1.".formatted(agreement));
        }
    }
}
