package org.trackweave.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import org.trackweave.embedded.Ports;

/** The services as sibling Spring contexts of this process, on the embedded servers. */
final class Stack implements AutoCloseable {

    private final Map<Service, ConfigurableApplicationContext> contexts;

    private Stack(Map<Service, ConfigurableApplicationContext> contexts) {
        this.contexts = contexts;
    }

    static Stack start(Options options, DataFolder data, Servers servers, Console console) {
        Map<Service, Integer> ports = ports(options.port());
        String masterKey = data.secret("personal-data-master-key");
        Map<Service, ConfigurableApplicationContext> contexts = new EnumMap<>(Service.class);
        // Two at a time: more would only wait for each other on a small machine.
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Map<Service, Future<ConfigurableApplicationContext>> starting = new EnumMap<>(Service.class);
            for (Service service : Service.values()) {
                starting.put(service, threads.submit(() -> console.step(service.configName(),
                        () -> start(service, arguments(service, ports, masterKey, servers)))));
            }
            starting.forEach((service, context) -> contexts.put(service, get(context)));
        } catch (RuntimeException e) {
            contexts.values().forEach(ConfigurableApplicationContext::close);
            throw e;
        }
        return new Stack(contexts);
    }

    private static ConfigurableApplicationContext start(Service service, List<String> arguments) {
        return new SpringApplicationBuilder(service.application()).bannerMode(Banner.Mode.OFF)
            .registerShutdownHook(false)
            .properties("spring.config.name=" + service.configName())
            .run(arguments.toArray(String[]::new));
    }

    private static List<String> arguments(Service service, Map<Service, Integer> ports, String masterKey,
            Servers servers) {
        String gateway = "http://127.0.0.1:" + ports.get(Service.GATEWAY);
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=local",
                "--spring.jmx.enabled=false",
                "--server.address=127.0.0.1",
                "--server.port=" + ports.get(service),
                "--management.server.address=127.0.0.1",
                "--management.server.port=0",
                "--spring.datasource.url=" + servers.postgres().jdbcUrl(service.database()),
                "--spring.datasource.username=" + servers.postgres().user(),
                "--spring.datasource.password=" + servers.postgres().password(),
                "--spring.kafka.bootstrap-servers=" + servers.kafka().bootstrapServers(),
                "--trackweave.jwt.issuer=" + gateway,
                "--trackweave.jwt.jwk-set-uri=" + gateway + "/.well-known/jwks.json",
                "--trackweave.base-url=http://localhost:" + ports.get(Service.GATEWAY),
                "--trackweave.personal.master-key=" + masterKey));
        if (service != Service.GATEWAY) {
            // All class paths are one here: only the gateway keeps sessions.
            arguments.add("--spring.autoconfigure.exclude="
                    + "org.springframework.boot.session.autoconfigure.SessionAutoConfiguration,"
                    + "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration");
        }
        if (service == Service.SEARCH) {
            // The only one that has to wait for Elasticsearch, which is the slowest to start.
            arguments.add("--trackweave.elasticsearch.url=" + servers.elasticsearch().uri());
        }
        if (service == Service.SUBMISSION) {
            arguments.add("--trackweave.submission.open-creation=true");
        }
        if (service == Service.GATEWAY) {
            // The demo signs a hundred speakers up from one address within seconds.
            arguments.add("--trackweave.gateway.limit.anonymous.burst=1000");
            arguments.add("--trackweave.gateway.limit.anonymous.per-minute=2000");
            ports.forEach((other, port) -> {
                if (other != Service.GATEWAY) {
                    arguments.add("--trackweave.gateway.routes.%s=http://127.0.0.1:%d".formatted(other.configName(),
                            port));
                }
            });
        }
        return arguments;
    }

    /** Chosen before anything starts, so that all services can start at once and know the gateway. */
    private static Map<Service, Integer> ports(int publicPort) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Service service : Service.values()) {
                int wanted = service == Service.GATEWAY ? publicPort : Ports.free();
                ServerSocket socket = hold(wanted);
                held.add(socket);
                ports.put(service, socket.getLocalPort());
            }
            return ports;
        } finally {
            for (ServerSocket socket : held) {
                release(socket);
            }
        }
    }

    private static ServerSocket hold(int port) {
        try {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new CannotStartException("Port %d is taken. Stop what uses it, or choose another with --port."
                .formatted(port), e);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new CannotStartException("A port could not be given back: " + e.getMessage(), e);
        }
    }

    private static ConfigurableApplicationContext get(Future<ConfigurableApplicationContext> context) {
        try {
            return context.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("Interrupted while starting.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new CannotStartException(String.valueOf(e.getMessage()), e);
        }
    }

    ConfigurableApplicationContext context(Service service) {
        ConfigurableApplicationContext context = contexts.get(service);
        if (context == null) {
            throw new IllegalStateException("The service (%s) is not up.".formatted(service));
        }
        return context;
    }

    /** The gateway first, so that nothing new comes in. */
    @Override
    public void close() {
        context(Service.GATEWAY).close();
        contexts.forEach((service, context) -> {
            if (service != Service.GATEWAY) {
                context.close();
            }
        });
    }
}
