package org.trackweave.search.index;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the index is written.
 *
 * @param every how often to look for something to index when nothing announced it
 * @param longestPause between tries while Elasticsearch does not answer
 */
@Validated
@ConfigurationProperties("trackweave.search.index")
record IndexSettings(@DefaultValue("1s") @DurationMin(millis = 10) Duration every,
        @DefaultValue("15s") @DurationMin(millis = 10) Duration longestPause) {}
