package org.trackweave.platform.messaging;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How listeners retry. Retries block their partition, which keeps the order; so they are few and short.
 *
 * @param retries of a record that fails by itself, before it becomes a dead letter
 * @param firstPause before the first retry; doubles
 * @param maxPause the longest pause, which an outage reaches and stays at
 */
@Validated
@ConfigurationProperties("trackweave.listeners")
record ListenerSettings(@DefaultValue("4") @Min(0) @Max(20) int retries,
        @DefaultValue("200ms") @DurationMin(millis = 1) Duration firstPause,
        @DefaultValue("10s") @DurationMin(millis = 1) Duration maxPause) {}
