package org.trackweave.gateway.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.trackweave.gateway.limit.LimitSettings.Rate;

/**
 * Token buckets by key, in memory: each gateway counts for itself. Keys not seen for longest are forgotten first, which
 * only ever errs to their advantage.
 */
final class Buckets {

    private static final int KEYS = 50_000;

    private record Level(double tokens, Instant at) {}

    private final Rate rate;
    private final Clock clock;
    private final Map<String, Level> levels = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Level> eldest) {
            return size() > KEYS;
        }
    };

    Buckets(Rate rate, Clock clock) {
        this.rate = rate;
        this.clock = clock;
    }

    /** Takes one request from the key's bucket; how long to wait where it is empty. */
    synchronized Optional<Duration> take(String key) {
        Instant now = clock.instant();
        Level last = levels.getOrDefault(key, new Level(rate.burst(), now));
        double perSecond = rate.perMinute() / 60.0;
        double elapsed = Math.max(0, Duration.between(last.at(), now).toMillis() / 1000.0);
        double tokens = Math.min(rate.burst(), last.tokens() + elapsed * perSecond);
        if (tokens < 1) {
            return Optional.of(Duration.ofMillis(Math.round(Math.ceil((1 - tokens) / perSecond * 1000))));
        }
        levels.put(key, new Level(tokens - 1, now));
        return Optional.empty();
    }
}
