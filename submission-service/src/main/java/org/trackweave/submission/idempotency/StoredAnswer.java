package org.trackweave.submission.idempotency;

import java.util.UUID;

/**
 * An answer that is given again to the same request.
 *
 * @param body JSON, as it was sent
 * @param subject what the answer is about: when that is erased, the answer goes too
 */
public record StoredAnswer(int status, String location, String etag, String body, UUID subject) {}
