package org.trackweave.gateway.proxy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a body up to its limit, however the client announced its length. */
final class LimitedBody extends FilterInputStream {

    /** The client sends more than is allowed. */
    static final class TooLarge extends IOException {
        private TooLarge(long limit) {
            super("The request's body is larger than %d bytes.".formatted(limit));
        }
    }

    private final long limit;
    private long read;
    private volatile boolean exceeded;

    LimitedBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    boolean exceeded() {
        return exceeded;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int bytes) throws TooLarge {
        read += bytes;
        if (read > limit) {
            exceeded = true;
            throw new TooLarge(limit);
        }
    }
}
