package org.trackweave.platform.web;

import java.util.List;

/**
 * What an error status means to a person.
 *
 * @param slug the problem type where nothing more exact is known
 * @param title the heading of the error page
 * @param meaning one sentence
 * @param advice what to do next, one sentence each
 */
record StatusWords(String slug, String title, String meaning, List<String> advice) {

    static StatusWords of(int status) {
        return switch (status) {
            case 400 -> new StatusWords("bad-request", "That request did not make sense",
                    "Something in the address or the form could not be understood.",
                    List.of("Go back and try again.", "If you typed the address, check it."));
            case 401 -> new StatusWords("unauthenticated", "Please sign in", "This needs to know who you are.",
                    List.of("Sign in, and you come back here."));
            case 403 -> new StatusWords("forbidden", "This is not open to you",
                    "You are signed in, but your role does not include this, or the form was open for too long.",
                    List.of("If you just sent a form, go back, reload the page and send it again.",
                            "If you should have access, ask an organizer of the conference."));
            case 404 -> new StatusWords("not-found", "There is nothing here",
                    "The page does not exist, has moved, or is not public yet.",
                    List.of("Check the address.", "Start from the conference's overview."));
            case 405 -> new StatusWords("method-not-allowed", "That does not work here",
                    "The page exists, but it cannot be used this way.", List.of("Go back and use the page's buttons."));
            case 406 -> new StatusWords("not-acceptable", "Not available in that format",
                    "The page exists, but not in the format that was asked for.", List.of("Open it in a browser."));
            case 409 -> new StatusWords("conflict", "Someone was faster",
                    "This was changed at the same time, and the two changes do not fit together.",
                    List.of("Go back, reload the page to see the latest state, then repeat your change."));
            case 410 -> new StatusWords("gone", "This is gone", "It was here once and was removed on purpose.",
                    List.of("Start from the conference's overview."));
            case 412 -> new StatusWords("stale", "Someone changed this in the meantime",
                    "Your change was made on an older version, so it was not saved.",
                    List.of("Go back, copy your text if you need it, reload the page and repeat your change."));
            case 413 -> new StatusWords("too-large", "That is too large", "What you sent is larger than allowed.",
                    List.of("Shorten it and send it again."));
            case 415 -> new StatusWords("unsupported-media-type", "That format is not understood",
                    "What you sent is in a format this page cannot read.", List.of("Go back and use the page's form."));
            case 422 -> new StatusWords("validation", "Some fields need your attention",
                    "What you sent could not be taken as it is.",
                    List.of("Go back, correct the fields, send it again."));
            case 428 -> new StatusWords("precondition-required", "Which version did you change?",
                    "The change did not say which version it is based on, so it was not saved.",
                    List.of("Go back, reload the page and repeat your change."));
            case 429 -> new StatusWords("too-many-requests", "One moment, please",
                    "There were more requests than one person is allowed.", List.of("Wait a minute, then reload."));
            case 503, 504 -> new StatusWords("unavailable", "We are not ready",
                    "A part of the system is starting, busy or being looked after. Nothing you saved is lost.",
                    List.of("Wait a moment, then reload."));
            default -> status < 500
                    ? new StatusWords("bad-request", "That did not work", "The request could not be taken.",
                            List.of("Go back and try again."))
                    : new StatusWords("internal", "Something broke on our side",
                            "It is not your fault, and it has been written down. Nothing you saved is lost.",
                            List.of("Reload the page.",
                                    "If it happens again, tell the organizers and quote the trace."));
        };
    }
}
