package org.trackweave.gateway.link;

import java.net.URI;

/** The words around a one-time link. */
record LinkMail(String subject, String text) {

    static LinkMail of(Purpose purpose, String name, URI link) {
        return switch (purpose) {
            case CONFIRM_EMAIL -> new LinkMail("Confirm your mail address", text(name,
                    "Somebody, probably you, registered with this address. Please confirm that it is yours:", link,
                    "The link works for a week. If it was not you, do nothing."));
            case SIGN_IN -> new LinkMail("Your sign-in link", text(name, "Here is the link you asked for:", link,
                    "It works once, for 20 minutes. If you did not ask for it, do nothing."));
            case RESET_PASSWORD -> new LinkMail("Choose a new password",
                    text(name, "Choose a new password here:", link,
                            "The link works once, for an hour. If you did not ask for it, do nothing: your password stays as it is."));
        };
    }

    private static String text(String name, String before, URI link, String after) {
        return "Hello %s,%n%n%s%n%n%s%n%n%s%n".formatted(name, before, link, after);
    }
}
