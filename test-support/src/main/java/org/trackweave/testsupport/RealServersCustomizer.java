package org.trackweave.testsupport;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Equal customizers share an application, as Spring's context cache has it; each new application gets new servers. */
record RealServersCustomizer(boolean postgres, boolean kafka, boolean elasticsearch) implements ContextCustomizer {

    private static final AtomicInteger APPLICATIONS = new AtomicInteger();

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        var properties = new HashMap<String, Object>();
        if (postgres) {
            addDatabase(properties);
        }
        if (kafka) {
            addKafka(context, properties);
        }
        if (elasticsearch) {
            properties.put("trackweave.elasticsearch.url", TestServers.elasticsearch().toString());
            properties.put("trackweave.elasticsearch.index-prefix",
                    "test-%d-".formatted(APPLICATIONS.incrementAndGet()));
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real servers", properties));
    }

    private static void addDatabase(Map<String, Object> properties) {
        var database = TestServers.newDatabase();
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
    }

    private static void addKafka(ConfigurableApplicationContext context, Map<String, Object> properties) {
        var broker = TestServers.newKafka();
        // Registered before all beans, so destroyed after them: producers and consumers leave a living broker.
        ((DefaultListableBeanFactory) context.getBeanFactory()).registerDisposableBean("testKafka", broker::close);
        properties.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
    }
}
