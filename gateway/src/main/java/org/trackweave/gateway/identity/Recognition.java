package org.trackweave.gateway.identity;

import org.springframework.http.HttpStatus;

/** What a request says about who sends it. */
sealed interface Recognition {

    record Anonymous() implements Recognition {}

    record Recognised(Identity identity) implements Recognition {}

    /** It claims something that does not hold. */
    record Refused(HttpStatus status, String slug, String detail) implements Recognition {}
}
