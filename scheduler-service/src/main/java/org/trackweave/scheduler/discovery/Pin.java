package org.trackweave.scheduler.discovery;

import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;

/** A talk that stays in a named track whatever its text says. */
public record Pin(TalkId talk, TrackId track) {}
