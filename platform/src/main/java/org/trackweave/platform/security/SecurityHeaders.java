package org.trackweave.platform.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The headers every response of a Trackweave process carries, error pages and refusals included. */
public final class SecurityHeaders {

    /** Own scripts and styles only, none inline: text that slipped through as markup stays inert. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    /** Adds the headers to a filter chain. {@code Strict-Transport-Security} goes out on https requests only. */
    public static void on(HttpSecurity http) {
        http.headers(
                headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                    .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                    .frameOptions(frames -> frames.deny())
                    // Handlers that may be cached say so themselves; Spring Security's no-store covers the rest.
                    .cacheControl(cache -> {
                    }));
    }
}
