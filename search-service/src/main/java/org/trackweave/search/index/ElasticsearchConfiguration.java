package org.trackweave.search.index;

import java.net.URI;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;

/** The client. Boot's own support for it is not used, so that its version is ours to choose. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ElasticsearchSettings.class, IndexSettings.class})
class ElasticsearchConfiguration {

    @Bean
    ElasticsearchClient elasticsearchClient(ElasticsearchSettings settings) {
        return new ElasticsearchClient(new Rest5ClientTransport(restClient(settings), new Jackson3JsonpMapper()));
    }

    private static Rest5Client restClient(ElasticsearchSettings settings) {
        URI url = settings.url();
        Timeout timeout = Timeout.of(settings.timeout());
        Rest5ClientBuilder builder = Rest5Client.builder(url)
            .setRequestConfigCallback(request -> request.setResponseTimeout(timeout))
            .setConnectionConfigCallback(
                    connection -> connection.setSocketTimeout(timeout).setConnectTimeout(Timeout.ofSeconds(2)));
        if (settings.apiKey() != null) {
            builder.setDefaultHeaders(
                    new Header[]{new BasicHeader("Authorization", "ApiKey " + settings.apiKey())});
        }
        return builder.build();
    }
}
