package org.trackweave.platform.messaging;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by a listener when the record is fine but something it needs is away: it is delivered again, with growing
 * pauses, until it succeeds, and never becomes a dead letter. Databases and sockets that fail are understood without it.
 */
public class RetryLaterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RetryLaterException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
