package org.trackweave.scheduler.text;

/**
 * A word as it stands in a text.
 *
 * @param written with its capitals
 * @param lower the same in small letters
 * @param opens whether a sentence begins with it, so that a capital says nothing
 * @param closes whether a mark follows that a phrase does not run across
 */
record WrittenWord(String written, String lower, boolean opens, boolean closes) {

    boolean hasCapital() {
        return !written.equals(lower);
    }
}
