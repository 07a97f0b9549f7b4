package org.trackweave.submission.idempotency;

/** What a request with an idempotency key turns out to be. */
public sealed interface Attempt {

    /** Nobody used the key before: carry the request out, then {@code complete} or {@code abandon} it. */
    record First() implements Attempt {}

    /** The request was carried out before; its answer is to be given again. */
    record Repeated(StoredAnswer answer) implements Attempt {}

    /** The key stands for another request. */
    record Mismatched() implements Attempt {}
}
