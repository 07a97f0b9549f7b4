package org.trackweave.gateway.token;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import org.trackweave.gateway.secret.Secret;

/**
 * A token as its owner sees it.
 *
 * @param token the secret itself, in the answer to its creation only
 */
@JsonInclude(Include.NON_NULL)
record TokenView(UUID id, String name, List<String> scopes, @Nullable String conference, Instant createdAt,
        Instant expiresAt, @Nullable Instant lastUsedAt, @Nullable Instant revokedAt, @Nullable String token) {

    static TokenView of(ApiToken token, @Nullable Secret secret) {
        return new TokenView(token.id(), token.name(), token.scopes(), token.conferenceId(), token.createdAt(),
                token.expiresAt(), token.lastUsedAt(), token.revokedAt(), secret == null ? null : secret.text());
    }
}
