package org.trackweave.scheduler.timetable;

import java.util.List;

import org.trackweave.scheduler.ids.SpeakerId;

/** A speaker, the times when they cannot speak, and the times they would like (none given: any). */
public record Speaker(SpeakerId id, String name, List<Interval> unavailable, List<Interval> preferred) {

    public Speaker {
        unavailable = List.copyOf(unavailable);
        preferred = List.copyOf(preferred);
    }
}
