package org.trackweave.scheduler.ids;

final class Ids {

    private Ids() {}

    static void requireText(String kind, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A %s must not be blank.".formatted(kind));
        }
    }
}
