package org.trackweave.search.talk;

/** Published after the read model changed: something may have to be indexed. */
public record TalksChanged() {}
