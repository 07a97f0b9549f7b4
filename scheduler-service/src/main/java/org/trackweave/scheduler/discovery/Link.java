package org.trackweave.scheduler.discovery;

import org.trackweave.scheduler.ids.TalkId;

/** What organizers know of two talks: that they belong into one track, or that they must not share one. */
public record Link(TalkId one, TalkId other, Kind kind) {

    /** What the link asks for. */
    public enum Kind {
        TOGETHER,
        APART
    }

    public Link {
        if (one.equals(other)) {
            throw new IllegalArgumentException("A link needs two talks, not talk %s twice.".formatted(one));
        }
    }
}
