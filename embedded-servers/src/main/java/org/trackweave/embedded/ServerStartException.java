package org.trackweave.embedded;

import org.jspecify.annotations.Nullable;

/** A server could not start. The message says which value is at fault and what to do next; it is meant for people. */
public final class ServerStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerStartException(String message) {
        super(message);
    }

    ServerStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
