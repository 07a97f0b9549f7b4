package org.trackweave.gateway.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import org.trackweave.gateway.limit.LimitSettings.Rate;

import static org.assertj.core.api.Assertions.assertThat;

class BucketsTest {

    private final Watch watch = new Watch();
    private final Buckets buckets = new Buckets(new Rate(3, 60), watch);

    @Test
    void giveABurstAndThenAskToWait() {
        assertThat(buckets.take("ada")).isEmpty();
        assertThat(buckets.take("ada")).isEmpty();
        assertThat(buckets.take("ada")).isEmpty();
        assertThat(buckets.take("ada")).contains(Duration.ofSeconds(1));
    }

    @Test
    void refillWithTime() {
        for (int i = 0; i < 3; i++) {
            buckets.take("ada");
        }
        watch.forward(Duration.ofMillis(900));
        assertThat(buckets.take("ada")).contains(Duration.ofMillis(100));
        watch.forward(Duration.ofMillis(100));
        assertThat(buckets.take("ada")).isEmpty();
        assertThat(buckets.take("ada")).isPresent();
    }

    @Test
    void neverHoldMoreThanTheBurst() {
        watch.forward(Duration.ofDays(1));
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("ada")).isEmpty();
        }
        watch.forward(Duration.ofDays(1));
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("ada")).isEmpty();
        }
        assertThat(buckets.take("ada")).isPresent();
    }

    @Test
    void countEachKeyForItself() {
        for (int i = 0; i < 4; i++) {
            buckets.take("ada");
        }
        assertThat(buckets.take("grace")).isEmpty();
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
