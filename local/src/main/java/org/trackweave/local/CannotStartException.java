package org.trackweave.local;

/** Something on this machine keeps Trackweave from starting. The message says what, and what to do. */
final class CannotStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStartException(String message) {
        super(message);
    }

    CannotStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
