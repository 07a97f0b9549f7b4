package org.trackweave.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

import org.trackweave.embedded.ServerStartException;
import org.trackweave.local.Options.BadOptionException;
import org.trackweave.local.demo.Demo;

/** Everything in one process: {@code ./trackweave up} and {@code ./trackweave demo}. */
public final class Main {

    private static final int OK = 0;
    private static final int CANNOT_START = 1;
    private static final int BAD_USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        // Tomcat and OpenTelemetry log by java.util.logging: into the log file with it.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (BadOptionException e) {
            System.err.println(e.getMessage() + "\n\n" + Options.HELP);
            System.exit(BAD_USAGE);
            return;
        }
        System.exit(switch (options.command()) {
            case HELP -> {
                System.out.println(Options.HELP);
                yield OK;
            }
            case UP -> up(options);
            case DEMO -> demo(options);
        });
    }

    private static int up(Options options) throws InterruptedException {
        Console console = new Console(System.out);
        try (Running _ = start(options, console)) {
            console.say(Welcome.text(options));
            new CountDownLatch(1).await();
            return OK;
        } catch (CannotStartException | ServerStartException e) {
            return explain(e, options);
        } catch (RuntimeException e) {
            return explain(new CannotStartException("A service did not start: " + e.getMessage(), e), options);
        }
    }

    private static int demo(Options options) {
        // The summary for programs is all that goes to standard output.
        Console console = new Console(options.json() ? System.err : System.out);
        try {
            if (isUp(options.port())) {
                return Demo.run(options.port(), options.file(), options.json(), SampleAccounts.forDemo(), console::say);
            }
            try (Running _ = start(options, console)) {
                return Demo.run(options.port(), options.file(), options.json(), SampleAccounts.forDemo(), console::say);
            }
        } catch (CannotStartException | ServerStartException e) {
            return explain(e, options);
        }
    }

    private static int explain(RuntimeException e, Options options) {
        LoggerFactory.getLogger(Main.class).error("Could not start", e);
        PrintStream err = System.err;
        err.println();
        err.println("Trackweave could not start. " + e.getMessage());
        err.println("The logs are in " + options.dataFolder().resolve("logs") + ".");
        return CANNOT_START;
    }

    /** What is stopped, in the reverse order, at Ctrl-C or at the end. */
    private record Running(DataFolder data, Servers servers, Stack stack) implements AutoCloseable {

        @Override
        public void close() {
            stack.close();
            servers.close();
            try {
                data.close();
            } catch (IOException e) {
                System.err.println("The data folder was not given back cleanly: " + e.getMessage());
            }
        }
    }

    private static Running start(Options options, Console console) {
        long begin = System.nanoTime();
        DataFolder data = DataFolder.own(options.dataFolder());
        refuseTakenPort(options.port());
        sign(data, options);
        console.say("Starting Trackweave on " + options.dataFolder());
        Servers servers = Servers.start(data, console);
        Thread stopServers = new Thread(servers::close, "stop-servers");
        Runtime.getRuntime().addShutdownHook(stopServers);
        try {
            Stack stack = Stack.start(options, data, servers, console);
            SampleAccounts.ensure(stack);
            Running running = new Running(data, servers, stack);
            Runtime.getRuntime().removeShutdownHook(stopServers);
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
            console.say("  %-22s ready in %s".formatted("everything",
                    Console.seconds(Duration.ofNanos(System.nanoTime() - begin))));
            return running;
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    private static void sign(DataFolder data, Options options) {
        try {
            data.sign("process %d at http://localhost:%d".formatted(ProcessHandle.current().pid(), options.port()));
        } catch (IOException e) {
            throw new CannotStartException("The data folder cannot be written: " + e.getMessage(), e);
        }
    }

    private static boolean isUp(int port) {
        return !portIsFree(port);
    }

    private static void refuseTakenPort(int port) {
        if (!portIsFree(port)) {
            throw new CannotStartException("Port %d is taken. Stop what uses it, or choose another with --port."
                .formatted(port));
        }
    }

    private static boolean portIsFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }
}
