package org.trackweave.scheduler.discovery;

import java.util.Optional;

import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;

/** A talk that fits no track, with the track that is least far and the reason in words. */
public record Outsider(TalkId talk, Optional<TrackId> nearest, String why) {}
