package org.trackweave.platform.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.RecordInterceptor;
import org.springframework.kafka.support.KafkaUtils;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/** Measures, per listener, how long ago the event it has just handled was appended by its writer. */
final class DeliveryWatch implements RecordInterceptor<Object, Object> {

    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<String, AtomicLong> delays = new ConcurrentHashMap<>();

    DeliveryWatch(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public ConsumerRecord<Object, Object> intercept(ConsumerRecord<Object, Object> record,
            Consumer<Object, Object> consumer) {
        return record;
    }

    @Override
    public void success(ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
        handled(record);
    }

    void handled(ConsumerRecord<?, ?> record) {
        String group = KafkaUtils.getConsumerGroupId();
        if (group != null) {
            EventHeaders.time(record)
                .ifPresent(appended -> delays.computeIfAbsent(group, this::gauge)
                    .set(Math.max(0, Duration.between(appended, clock.instant()).toMillis())));
        }
    }

    /** The delay of each group's last event; groups that have not handled one are absent. */
    Map<String, Duration> lastDelays() {
        Map<String, Duration> copy = new TreeMap<>();
        delays.forEach((group, millis) -> copy.put(group, Duration.ofMillis(millis.get())));
        return copy;
    }

    private AtomicLong gauge(String group) {
        AtomicLong millis = new AtomicLong();
        TimeGauge.builder("trackweave.consumer.time.lag", millis, MILLISECONDS, AtomicLong::get)
            .description("From an event's append until this listener had handled it, for the last event handled")
            .tag("group", group)
            .register(meters);
        return millis;
    }
}
