package org.trackweave.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/** What a person sees while everything starts. Logs go to files, so that these lines can be read. */
final class Console {

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Does a step and says how long it took. */
    <T> T step(String name, Callable<T> work) {
        long start = System.nanoTime();
        try {
            T result = work.call();
            say("  %-22s ready in %s".formatted(name, seconds(Duration.ofNanos(System.nanoTime() - start))));
            return result;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CannotStartException("%s did not start: %s".formatted(name, e.getMessage()), e);
        }
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
