package org.trackweave.gateway.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes an answer on as it comes, in chunks: nothing is held back, and nothing large is held in memory. */
record AnswerStream(Service service) {

    private static final Logger log = LoggerFactory.getLogger(AnswerStream.class);
    private static final int CHUNK = 16 * 1024;

    /** Closes the service's side in any case, so that a client that leaves ends the service's work too. */
    void copy(InputStream from, OutputStream to) throws IOException {
        try (from) {
            byte[] chunk = new byte[CHUNK];
            for (int length = read(from, chunk); length >= 0; length = read(from, chunk)) {
                to.write(chunk, 0, length);
                if (from.available() == 0) {
                    // The service pauses: what it said, perhaps one server-sent event, must not wait for more.
                    to.flush();
                }
            }
        }
    }

    private int read(InputStream from, byte[] chunk) throws IOException {
        try {
            return from.read(chunk);
        } catch (IOException e) {
            log.warn("The {} broke off in the middle of an answer: {}", service.id(), e.toString());
            throw e;
        }
    }
}
