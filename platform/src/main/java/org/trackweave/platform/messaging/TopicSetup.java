package org.trackweave.platform.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import org.trackweave.events.Topics;

/**
 * Creates the topics that are missing, before anything reads or writes them. Existing topics are never changed, unlike
 * Spring's own {@code KafkaAdmin}, which would add partitions and so break the order per key. Without a broker it keeps
 * trying while the service starts.
 */
final class TopicSetup implements SmartLifecycle {

    /** Before {@code PersonalKeys}, the relay and the listeners. */
    static final int PHASE = -1_000;

    private static final Logger log = LoggerFactory.getLogger(TopicSetup.class);

    private static final Duration START_LIMIT = Duration.ofSeconds(15);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Admin admin;
    private final TopicSettings settings;
    private final int maxRecordBytes;
    private volatile boolean running;

    TopicSetup(Admin admin, TopicSettings settings, int maxRecordBytes) {
        this.admin = admin;
        this.settings = settings;
        this.maxRecordBytes = maxRecordBytes;
    }

    @Override
    public void start() {
        running = true;
        if (!created(START_LIMIT)) {
            Thread.ofVirtual().name("topic-setup").start(this::keepTrying);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void keepTrying() {
        try {
            do {
                Thread.sleep(RETRY);
            } while (running && !created(START_LIMIT));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean created(Duration limit) {
        try {
            Set<String> existing = admin.listTopics().names().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            List<NewTopic> missing = wanted().stream().filter(topic -> !existing.contains(topic.name())).toList();
            for (var creation : admin.createTopics(missing).values().entrySet()) {
                try {
                    creation.getValue().get(limit.toMillis(), TimeUnit.MILLISECONDS);
                    log.info("Created topic {}", creation.getKey());
                } catch (ExecutionException failure) {
                    // Another service was faster.
                    if (!(failure.getCause() instanceof TopicExistsException)) {
                        throw failure;
                    }
                }
            }
            return true;
        } catch (ExecutionException | TimeoutException failure) {
            log.warn("The topics could not be created; maybe Kafka is not up yet: {}", failure.toString());
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<NewTopic> wanted() {
        List<NewTopic> topics = new ArrayList<>();
        for (String topic : Topics.HISTORY) {
            topics.add(topic(topic, settings.partitions()).configs(kept(Map.of())));
        }
        // Compaction is pushed hard: it is what removes a destroyed key from the brokers' disks.
        topics.add(topic(Topics.PERSON_KEYS, settings.partitions()).configs(kept(Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.01", TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                Long.toString(Duration.ofHours(24).toMillis())))));
        for (String topic : Topics.ALL) {
            topics.add(topic(Topics.deadLetter(topic), 1).configs(kept(Map.of())));
        }
        return topics;
    }

    private NewTopic topic(String name, int partitions) {
        return new NewTopic(name, partitions, settings.replicationFactor());
    }

    private Map<String, String> kept(Map<String, String> more) {
        Map<String, String> configs = new HashMap<>(more);
        configs.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        configs.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
        configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxRecordBytes + 65_536));
        if (settings.replicationFactor() >= 3) {
            configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
        }
        return configs;
    }
}
