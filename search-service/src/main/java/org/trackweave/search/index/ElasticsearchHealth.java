package org.trackweave.search.index;

import java.io.IOException;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;

/** Whether searches can be answered. The service stays ready without: the programme is still there to read. */
@Component("elasticsearch")
class ElasticsearchHealth implements HealthIndicator {

    private final ElasticsearchClient client;
    private final IndexNames names;

    ElasticsearchHealth(ElasticsearchClient client, IndexNames names) {
        this.client = client;
        this.names = names;
    }

    @Override
    public Health health() {
        try {
            boolean searchable = client.indices().existsAlias(alias -> alias.name(names.readAlias())).value();
            return searchable ? Health.up().build() : Health.down().withDetail("index", "missing").build();
        } catch (IOException | ElasticsearchException e) {
            return Health.down(e).build();
        }
    }
}
