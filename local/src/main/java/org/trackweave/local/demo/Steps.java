package org.trackweave.local.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does the demo's steps one after the other, says how each goes, and remembers how long each took. */
final class Steps {

    /** Longer than events take to cross Kafka, also on a busy machine. */
    static final Duration SOON = Duration.ofSeconds(60);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    private final Consumer<String> say;
    private final Map<String, Duration> times = new LinkedHashMap<>();

    Steps(Consumer<String> say) {
        this.say = say;
    }

    /** @param work answers what there is to say when it is done */
    void step(String name, Supplier<String> work) {
        long start = System.nanoTime();
        String result = work.get();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        times.put(name, took);
        say.accept(String.format(Locale.ROOT, "  %-14s %6.1f s  %s", name, took.toMillis() / 1000.0, result));
    }

    void progress(String line) {
        say.accept("                           " + line);
    }

    /** Waits until events have crossed Kafka and {@code condition} holds. */
    static void await(String what, Duration atMost, BooleanSupplier condition) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new DemoFailedException("%s did not happen within %d s.".formatted(what, atMost.toSeconds()));
            }
            try {
                TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DemoFailedException("Interrupted.");
            }
        }
    }

    Map<String, Double> seconds() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        times.forEach((name, time) -> seconds.put(name, time.toMillis() / 1000.0));
        return seconds;
    }
}
