package org.trackweave.platform.personal;

import org.trackweave.platform.messaging.RetryLaterException;

/** The keys have not been read from Kafka, so erased and readable text cannot be told apart. Try again later. */
public final class PersonalKeysUnavailableException extends RetryLaterException {

    private static final long serialVersionUID = 1L;

    PersonalKeysUnavailableException(String message) {
        super(message, null);
    }
}
