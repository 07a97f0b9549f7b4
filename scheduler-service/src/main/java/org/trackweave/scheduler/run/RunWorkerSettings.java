package org.trackweave.scheduler.run;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How an instance works on runs.
 *
 * @param parallel how many runs at once; each keeps a core busy
 * @param lease how long a run is left to a worker that gives no sign of life
 */
@Validated
@ConfigurationProperties("scheduler.runs")
record RunWorkerSettings(@DefaultValue("2") @Min(1) int parallel,
        @DefaultValue("15s") @DurationMin(seconds = 2) Duration lease) {}
