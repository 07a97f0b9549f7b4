package org.trackweave.search.talk;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A speaker of a public talk, in clear text. */
public record SpeakerName(UUID personId, String name, @Nullable String biography) {}
