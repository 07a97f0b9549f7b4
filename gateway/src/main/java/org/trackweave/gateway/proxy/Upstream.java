package org.trackweave.gateway.proxy;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;

/** How a service answered. */
sealed interface Upstream {

    /** It began to answer; the body must be closed. */
    record Answered(HttpResponse<InputStream> response) implements Upstream {}

    /** It accepts no connection, or dropped it; or the request's body broke off. */
    record Away(Throwable cause) implements Upstream {}

    /** It did not begin to answer in time. */
    record TooSlow(Duration waited) implements Upstream {}
}
