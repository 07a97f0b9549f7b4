package org.trackweave.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Stands where a service would, and remembers what it was asked. */
public final class StubService implements AutoCloseable {

    /** @param headers by lower-case name */
    public record Received(String method, String uri, Map<String, List<String>> headers, byte[] body) {

        public String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }
    }

    private final HttpServer server;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    private StubService(HttpServer server) {
        this.server = server;
    }

    public static StubService start() {
        try {
            StubService stub = new StubService(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            stub.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            stub.server.createContext("/", stub::answer);
            stub.server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next request that has not been looked at. */
    public Received next() {
        try {
            Received next = received.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("The service was not asked.");
            }
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean wasAsked() {
        return !received.isEmpty();
    }

    public void forget() {
        received.clear();
    }

    /** Sends one event to the stream that is open; {@code end} ends it, {@code break} breaks it off. */
    public void send(String event) {
        events.add(event);
    }

    private void answer(HttpExchange exchange) throws IOException {
        // Closed only when all went well: closing would end a broken stream properly.
        try {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(exchange.getRequestHeaders());
            String uri = exchange.getRequestURI().toString();
            received.add(new Received(exchange.getRequestMethod(), uri, headers, body));
            if (uri.endsWith("/stream")) {
                stream(exchange);
            } else if (uri.endsWith("/slow")) {
                events.poll(20, TimeUnit.SECONDS);
            } else if (uri.endsWith("/redirect")) {
                exchange.getResponseHeaders().set("Location", url() + "/conferences/elsewhere?x=1");
                exchange.sendResponseHeaders(303, -1);
            } else if (uri.endsWith("/large")) {
                large(exchange);
            } else {
                exchange.getResponseHeaders().set("Content-Type", "text/plain");
                exchange.getResponseHeaders().set("X-Frame-Options", "DENY");
                exchange.getResponseHeaders().set("Cache-Control", "max-age=60");
                exchange.getResponseHeaders().add("Set-Cookie", "tw-flash=hello; Path=/");
                exchange.getResponseHeaders().set("Keep-Alive", "timeout=7");
                byte[] answer = ("Hello from " + uri).getBytes(UTF_8);
                exchange.sendResponseHeaders(200, exchange.getRequestMethod().equals("HEAD") ? -1 : answer.length);
                if (!exchange.getRequestMethod().equals("HEAD")) {
                    exchange.getResponseBody().write(answer);
                }
            }
            exchange.close();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stream(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.flush();
        for (String event = events.poll(20, TimeUnit.SECONDS); event != null
                && !event.equals("end"); event = events.poll(20, TimeUnit.SECONDS)) {
            if (event.equals("break")) {
                throw new IOException("The stub breaks off.");
            }
            out.write(("data: " + event + "\n\n").getBytes(UTF_8));
            out.flush();
        }
    }

    private static void large(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] chunk = new byte[64 * 1024];
        try (OutputStream out = exchange.getResponseBody(); InputStream _ = exchange.getRequestBody()) {
            for (int i = 0; i < 512; i++) {
                out.write(chunk);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
