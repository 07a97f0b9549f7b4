package org.trackweave.scheduler.timetable;

import java.util.Set;

/** What a talk asks of its place, in the words that rooms and cells use for what they offer. */
public record FeatureWishes(Set<String> required, Set<String> preferred, Set<String> undesired,
        Set<String> prohibited) {

    public static final FeatureWishes NONE = new FeatureWishes(Set.of(), Set.of(), Set.of(), Set.of());

    public FeatureWishes {
        required = Set.copyOf(required);
        preferred = Set.copyOf(preferred);
        undesired = Set.copyOf(undesired);
        prohibited = Set.copyOf(prohibited);
    }

    public static FeatureWishes requiring(Set<String> required) {
        return new FeatureWishes(required, Set.of(), Set.of(), Set.of());
    }
}
