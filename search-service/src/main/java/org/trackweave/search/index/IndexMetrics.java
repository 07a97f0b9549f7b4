package org.trackweave.search.index;

import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.trackweave.search.talk.IndexableTalks;

/** How far the index is behind the read model. */
@Component
class IndexMetrics implements MeterBinder {

    private final IndexableTalks talks;

    IndexMetrics(IndexableTalks talks) {
        this.talks = talks;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("trackweave.search.talks.waiting", talks, IndexableTalks::countDirty)
            .description("Talks whose newest version is not in the index yet")
            .register(registry);
        Gauge.builder("trackweave.search.talks.refused", talks, IndexableTalks::countRefused)
            .description("Talks whose newest version Elasticsearch will not take")
            .register(registry);
    }
}
