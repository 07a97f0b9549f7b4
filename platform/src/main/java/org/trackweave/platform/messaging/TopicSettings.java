package org.trackweave.platform.messaging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How topics are created where they do not exist; existing ones are left alone.
 *
 * @param partitions never to be changed later: it would move keys to other partitions and so lose their order
 * @param replicationFactor 3 in production, with {@code min.insync.replicas} 2
 */
@Validated
@ConfigurationProperties("trackweave.topics")
record TopicSettings(@DefaultValue("12") @Min(1) @Max(1000) int partitions,
        @DefaultValue("1") @Min(1) @Max(9) short replicationFactor) {}
