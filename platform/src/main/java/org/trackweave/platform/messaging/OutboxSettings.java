package org.trackweave.platform.messaging;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the outbox is emptied.
 *
 * @param batchSize rows per round of the relay
 * @param pollInterval the relay looks this often when nothing wakes it
 * @param standbyInterval an instance that is not the leader tries this often to become it
 * @param leaderTimeout the database drops a leader that has been silent this long, so that another can take over
 * @param deliveryTimeout the producer gives a record up after this long; the relay then starts over with a new one
 * @param retryPause the pause after a failed round; doubles up to {@code maxRetryPause}
 * @param parkAfter failures of one row, for reasons of its own, before its aggregate is parked
 * @param maxRecordBytes the largest record
 * @param retention published rows stay this long, to refill a broker that lost them
 */
@Validated
@ConfigurationProperties("trackweave.outbox")
record OutboxSettings(@DefaultValue("1000") @Min(1) @Max(10_000) int batchSize,
        @DefaultValue("50ms") @DurationMin(millis = 1) Duration pollInterval,
        @DefaultValue("500ms") @DurationMin(millis = 10) Duration standbyInterval,
        @DefaultValue("15s") @DurationMin(seconds = 1) Duration leaderTimeout,
        @DefaultValue("300s") @DurationMin(seconds = 1) Duration deliveryTimeout,
        @DefaultValue("100ms") @DurationMin(millis = 1) Duration retryPause,
        @DefaultValue("5s") @DurationMin(millis = 1) Duration maxRetryPause, @DefaultValue("3") @Min(1) int parkAfter,
        @DefaultValue("8388608") @Min(1024) int maxRecordBytes,
        @DefaultValue("72h") @DurationMin(minutes = 1) Duration retention) {}
