package org.trackweave.gateway.proxy;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.springframework.stereotype.Component;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.RequestReplySenderContext;

import org.trackweave.gateway.proxy.Upstream.Answered;
import org.trackweave.gateway.proxy.Upstream.Away;
import org.trackweave.gateway.proxy.Upstream.TooSlow;

/** Talks to the services over kept-alive HTTP/1.1 connections, measured and traced. */
@Component
class UpstreamClient implements AutoCloseable {

    private static final String METRIC = "trackweave.gateway.upstream";

    private final HttpClient client;
    private final ProxySettings settings;
    private final ObservationRegistry observations;

    UpstreamClient(ProxySettings settings, ObservationRegistry observations) {
        this.settings = settings;
        this.observations = observations;
        this.client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    }

    /** Waits for the answer to begin; its body is then read as it comes. */
    Upstream send(Service service, HttpRequest.Builder request) throws InterruptedException {
        var context = new RequestReplySenderContext<HttpRequest.Builder, Upstream>(
                (_, name, value) -> request.setHeader(name, value), Kind.CLIENT);
        context.setCarrier(request);
        context.setRemoteServiceName(service.id());
        Observation observation = Observation.createNotStarted(METRIC, () -> context, observations)
            .contextualName("to " + service.id())
            .lowCardinalityKeyValue("service", service.id())
            .start();
        try {
            Upstream upstream = exchange(request.build());
            observation.lowCardinalityKeyValue("outcome", outcome(upstream));
            return upstream;
        } finally {
            observation.stop();
        }
    }

    private Upstream exchange(HttpRequest request) throws InterruptedException {
        CompletableFuture<HttpResponse<InputStream>> answer = client.sendAsync(request, BodyHandlers.ofInputStream());
        try {
            return new Answered(answer.get(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new TooSlow(settings.answerTimeout());
        } catch (ExecutionException e) {
            return new Away(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        }
    }

    private static String outcome(Upstream upstream) {
        return switch (upstream) {
            case Answered(var response) -> response.statusCode() / 100 + "xx";
            case Away _ -> "away";
            case TooSlow _ -> "too slow";
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
