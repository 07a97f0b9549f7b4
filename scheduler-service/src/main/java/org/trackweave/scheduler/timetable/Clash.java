package org.trackweave.scheduler.timetable;

import java.util.List;

import org.trackweave.scheduler.ids.TalkId;

/** A hard rule that a timetable breaks, by which talks, in words. */
public record Clash(Rule rule, List<TalkId> talks, String words) {

    public Clash {
        talks = List.copyOf(talks);
    }
}
