package org.trackweave.gateway.proxy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;

import org.trackweave.gateway.problem.FilterRefusals;
import org.trackweave.gateway.proxy.Upstream.Answered;
import org.trackweave.gateway.proxy.Upstream.Away;
import org.trackweave.gateway.proxy.Upstream.TooSlow;

/**
 * Passes what is not the gateway's own on to the service it belongs to. A filter, not a controller: Spring MVC would
 * read the bodies of forms, and would end a broken stream as if it were whole.
 */
final class ProxyFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(ProxyFilter.class);

    private final Routes routes;
    private final RouteSettings addresses;
    private final UpstreamClient upstream;
    private final ForwardedHeaders headers;
    private final FilterRefusals refusals;
    private final long largestRequest;

    ProxyFilter(Routes routes, RouteSettings addresses, UpstreamClient upstream, ForwardedHeaders headers,
            FilterRefusals refusals, ProxySettings settings) {
        this.routes = routes;
        this.addresses = addresses;
        this.upstream = upstream;
        this.headers = headers;
        this.refusals = refusals;
        this.largestRequest = settings.largestRequest().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Service> service = routes.of(request.getRequestURI());
        if (service.isEmpty()) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > largestRequest) {
            refuseTooLarge(request, response);
        } else {
            ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(context -> context.setPathPattern("to " + service.get().id()));
            pass(service.get(), request, response);
        }
    }

    private void pass(Service service, HttpServletRequest request, HttpServletResponse response) throws IOException {
        URI base = addresses.base(service);
        Optional<URI> target = target(base, request);
        if (target.isEmpty()) {
            refusals.refuse(request, response, HttpStatus.BAD_REQUEST, "bad-request",
                    "The address is not a valid one: check its percent signs.");
            return;
        }
        LimitedBody body = body(request);
        HttpRequest.Builder outgoing = HttpRequest.newBuilder(target.get())
            .method(request.getMethod(), publisher(request, body));
        headers.request(request, outgoing, token());
        switch (send(service, outgoing)) {
            case Answered(var answer) -> {
                headers.response(answer.headers(), response, base);
                response.setStatus(answer.statusCode());
                if (answer.headers().firstValue("Content-Length").isEmpty()) {
                    // A stream may say nothing for long; that it is open must be known at once.
                    response.flushBuffer();
                }
                new AnswerStream(service).copy(answer.body(), response.getOutputStream());
            }
            case Away(var cause) -> {
                if (body != null && body.exceeded()) {
                    refuseTooLarge(request, response);
                    return;
                }
                log.warn("The {} does not answer: {}", service.id(), cause.toString());
                refusals.refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE, "service-away",
                        "What looks after the %s (%s) is starting or away. Try again in a moment."
                            .formatted(service.subject(), service.id()));
            }
            case TooSlow(var waited) -> {
                log.warn("The {} did not answer within {}", service.id(), waited);
                refusals.refuse(request, response, HttpStatus.GATEWAY_TIMEOUT, "service-slow",
                        "What looks after the %s (%s) did not answer within %d ms. Before you repeat a change, look whether it was made."
                            .formatted(service.subject(), service.id(), waited.toMillis()));
            }
        }
    }

    private Upstream send(Service service, HttpRequest.Builder outgoing) {
        try {
            return upstream.send(service, outgoing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Away(e);
        }
    }

    private void refuseTooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, "too-large",
                "A request's body may have at most %d bytes.".formatted(largestRequest));
    }

    /** As the client spelt it, below the service's address; empty where it is no URI. */
    private static Optional<URI> target(URI base, HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        try {
            return Optional.of(URI.create(base.getScheme() + "://" + base.getAuthority() + path));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private @Nullable LimitedBody body(HttpServletRequest request) throws IOException {
        boolean announced = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        return announced ? new LimitedBody(request.getInputStream(), largestRequest) : null;
    }

    private static BodyPublisher publisher(HttpServletRequest request, @Nullable LimitedBody body) {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> body);
        long length = request.getContentLengthLong();
        return length < 0 ? stream : BodyPublishers.fromPublisher(stream, length);
    }

    private static Optional<String> token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken vouched
                ? Optional.of(vouched.getToken().getTokenValue())
                : Optional.empty();
    }
}
