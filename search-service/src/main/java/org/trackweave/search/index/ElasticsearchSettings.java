package org.trackweave.search.index;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Elasticsearch is.
 *
 * @param apiKey as Elasticsearch encodes it; without one, requests carry no credentials
 * @param indexPrefix what the names of all indexes and aliases begin with, where a cluster is shared
 * @param timeout of one request
 */
@Validated
@ConfigurationProperties("trackweave.elasticsearch")
record ElasticsearchSettings(@NotNull URI url, @Nullable String apiKey,
        @DefaultValue("") @Pattern(regexp = "[a-z0-9_-]*") String indexPrefix,
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration timeout) {

    /** The key stays out of logs. */
    @Override
    public String toString() {
        return "ElasticsearchSettings[" + url + "]";
    }
}
