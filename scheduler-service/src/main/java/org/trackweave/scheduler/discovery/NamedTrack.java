package org.trackweave.scheduler.discovery;

import java.util.List;

import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;

/** A track that the organizers want: its name, a sentence or two, keywords and a few talks they know belong to it. */
public record NamedTrack(TrackId id, String name, String description, List<String> keywords, List<TalkId> seeds,
        SizeBounds bounds) {

    public NamedTrack {
        keywords = List.copyOf(keywords);
        seeds = List.copyOf(seeds);
    }
}
