package org.trackweave.platform.web;

import java.util.Locale;

/**
 * A message that survives one redirect.
 *
 * @param level how it is shown
 * @param text plain words, escaped when shown
 */
public record FlashMessage(Level level, String text) {

    /** The four tones a message can have. */
    public enum Level {
        SUCCESS,
        NOTICE,
        WARNING,
        ERROR;

        /** The name the style sheet uses. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
