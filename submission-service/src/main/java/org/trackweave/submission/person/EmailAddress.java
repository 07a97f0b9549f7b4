package org.trackweave.submission.person;

import java.util.Locale;

/** How mail addresses are compared: as a whole in lower case, as every provider people use does. */
final class EmailAddress {

    private EmailAddress() {}

    static String normalise(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
