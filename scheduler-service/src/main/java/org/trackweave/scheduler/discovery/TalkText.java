package org.trackweave.scheduler.discovery;

import java.util.List;
import java.util.Optional;

import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.Level;

/** What a talk is about, as its speaker wrote it, and how long it takes. Absent parts are empty texts. */
public record TalkText(TalkId id, String title, String summary, String description, List<String> tags, int minutes,
        Optional<Level> level) {

    /** A talk whose level nobody told. */
    public TalkText(TalkId id, String title, String summary, String description, List<String> tags, int minutes) {
        this(id, title, summary, description, tags, minutes, Optional.empty());
    }

    public TalkText {
        tags = List.copyOf(tags);
        // Many abstracts are the description's first paragraph; counted twice, they would drown the rest.
        if (oneLine(description).contains(oneLine(summary))) {
            summary = "";
        }
        if (minutes < 0) {
            throw new IllegalArgumentException(
                    "The minutes (%d) of talk %s must not be negative.".formatted(minutes, id));
        }
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
