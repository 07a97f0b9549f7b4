package org.trackweave.gateway.proxy;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Which headers cross the gateway. What concerns one connection only stays (RFC 9110, section 7.6.1); what says who the
 * client is, or pretends to come from a proxy, is replaced by what the gateway knows.
 */
final class ForwardedHeaders {

    private static final Set<String> HOP_BY_HOP = Set.of("connection", "keep-alive", "proxy-connection",
            "proxy-authenticate", "proxy-authorization", "te", "trailer", "transfer-encoding", "upgrade",
            "http2-settings");
    /** Set by the client library, by the gateway, or by nobody. */
    private static final Set<String> NOT_TAKEN_FROM_CLIENTS = Set.of("host", "content-length", "expect", "cookie",
            "authorization", "forwarded", "x-real-ip", "traceparent", "tracestate", "baggage", "b3");

    private final String sessionCookie;

    ForwardedHeaders(String sessionCookie) {
        this.sessionCookie = sessionCookie;
    }

    /** @param token what vouches for the client, empty for an anonymous one */
    void request(HttpServletRequest from, HttpRequest.Builder to, Optional<String> token) {
        Set<String> named = connectionHeaders(Collections.list(from.getHeaders("Connection")).stream());
        Enumeration<String> names = from.getHeaderNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            String lower = name.toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(lower) && !NOT_TAKEN_FROM_CLIENTS.contains(lower) && !named.contains(lower)
                    && !lower.startsWith("x-forwarded-")) {
                Collections.list(from.getHeaders(name)).forEach(value -> to.header(name, value));
            }
        }
        cookies(from).ifPresent(cookies -> to.header("Cookie", cookies));
        token.ifPresent(value -> to.header("Authorization", "Bearer " + value));
        to.header("X-Forwarded-For", from.getRemoteAddr());
        to.header("X-Forwarded-Proto", from.getScheme());
        to.header("X-Forwarded-Host", from.getServerName());
        to.header("X-Forwarded-Port", String.valueOf(from.getServerPort()));
    }

    /** Every cookie but the key to the session. */
    private Optional<String> cookies(HttpServletRequest from) {
        String kept = Collections.list(from.getHeaders("Cookie"))
            .stream()
            .flatMap(header -> Stream.of(header.split(";")))
            .map(String::strip)
            .filter(cookie -> !cookie.isEmpty() && !cookie.startsWith(sessionCookie + "="))
            .collect(Collectors.joining("; "));
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
    }

    /** The service's word replaces what the gateway has set before; a cookie is one more. */
    void response(HttpHeaders from, HttpServletResponse to, URI service) {
        Set<String> named = connectionHeaders(from.allValues("Connection").stream());
        from.map().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (HOP_BY_HOP.contains(lower) || named.contains(lower) || lower.startsWith(":")) {
                return;
            }
            List<String> sent = lower.equals("location")
                    ? values.stream().map(value -> withoutHost(value, service)).toList()
                    : values;
            boolean first = !lower.equals("set-cookie");
            for (String value : sent) {
                if (first) {
                    to.setHeader(name, value);
                    first = false;
                } else {
                    to.addHeader(name, value);
                }
            }
        });
    }

    /** A redirect to the service's own address would lead the browser past the gateway. */
    private static String withoutHost(String location, URI service) {
        String origin = service.getScheme() + "://" + service.getAuthority();
        return location.startsWith(origin + "/") ? location.substring(origin.length()) : location;
    }

    private static Set<String> connectionHeaders(Stream<String> values) {
        return values.flatMap(value -> Stream.of(value.split(",")))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(HashSet::new));
    }
}
