package org.trackweave.search.export;

import java.util.regex.Pattern;

/** Control characters, which neither XML nor calendars may hold. Tabs and line ends are none. */
final class Unprintable {

    private static final Pattern CONTROL = Pattern
        .compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]");

    private Unprintable() {}

    static String removed(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }
}
