package org.trackweave.scheduler.track;

import org.trackweave.platform.web.FieldFault;

/** Ends an edit early; never leaves {@link TrackBoard}. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient FieldFault fault;

    Refusal(String field, String message) {
        super(message, null, false, false);
        this.fault = new FieldFault(field, message);
    }

    FieldFault fault() {
        return fault;
    }
}
