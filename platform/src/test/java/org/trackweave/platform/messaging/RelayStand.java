package org.trackweave.platform.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import org.apache.kafka.clients.producer.Producer;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import com.zaxxer.hikari.HikariDataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.trackweave.embedded.KafkaServer;
import org.trackweave.embedded.KafkaSettings;
import org.trackweave.events.ConferenceEvent.ConferenceChanged;
import org.trackweave.platform.sample.Conferences;
import org.trackweave.testsupport.TestDatabase;
import org.trackweave.testsupport.TestServers;

/** A database with an outbox and writers, and a broker that can go away and come back: where relays are put to the test. */
final class RelayStand implements AutoCloseable {

    static final OutboxSettings SETTINGS = new OutboxSettings(1000, Duration.ofMillis(50), Duration.ofMillis(100),
            Duration.ofSeconds(4), Duration.ofSeconds(60), Duration.ofMillis(50), Duration.ofMillis(500), 3, 100_000,
            Duration.ofHours(72));

    private final Path folder;
    private final TestDatabase database = TestServers.newDatabase();
    private final HikariDataSource pool = new HikariDataSource();
    private final List<OutboxRelay> relays = new ArrayList<>();
    private final EventJson json = new EventJson();
    final JdbcClient jdbc;
    final TransactionTemplate transactions;
    final WakeUp wakeUp = new WakeUp();
    final Outbox outbox;
    private KafkaServer broker;

    RelayStand() {
        try {
            folder = Files.createTempDirectory("relay-stand-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        broker = KafkaServer.start(KafkaSettings.in(folder));
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(20);
        Flyway.configure().dataSource(pool).locations("classpath:db/platform").load().migrate();
        jdbc = JdbcClient.create(pool);
        jdbc.sql("create table aggregate (id text primary key, version bigint not null)").update();
        transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        outbox = new JdbcOutbox(jdbc, json, () -> null, wakeUp);
        try (var admin = clients().adminClient()) {
            new TopicSetup(admin, new TopicSettings(12, (short) 1), SETTINGS.maxRecordBytes()).start();
        }
    }

    KafkaClients clients() {
        Map<String, Object> connection = Map.of("bootstrap.servers", broker.bootstrapServers());
        return new KafkaClients("stand", connection, connection, connection);
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("ApplicationName", "outbox-relay");
        return DriverManager.getConnection(database.url(), properties);
    }

    /** The relay as services run it. */
    LeaderRelay leaderRelay() {
        return leaderRelay(() -> clients().outboxProducer(SETTINGS));
    }

    LeaderRelay leaderRelay(Supplier<Producer<String, byte[]>> producers) {
        return new LeaderRelay(SETTINGS, this::connect, new BatchSender(producers, "/stand", SETTINGS),
                wakeUp, new RelayMetrics(new SimpleMeterRegistry()), Clock.systemUTC());
    }

    OutboxRelay start(OutboxRelay relay) {
        relays.add(relay);
        relay.start();
        return relay;
    }

    /** Ends the database sessions of all relays, as a crash of their process or of the network would. */
    void endRelaySessions() {
        jdbc.sql("""
                 select pg_terminate_backend(pid) from pg_stat_activity
                 where application_name = 'outbox-relay' and datname = current_database()""").query().listOfRows();
    }

    void stopBroker() {
        broker.close();
    }

    void startBroker() {
        broker = KafkaServer.start(KafkaSettings.in(folder).withPort(broker.port()));
    }

    /** Changes the aggregate and appends what happened, as business code does; returns the version. */
    long change(String aggregate) {
        return transactions.execute(_ -> {
            jdbc.sql("insert into aggregate values (?, 0) on conflict do nothing").param(aggregate).update();
            long version = jdbc.sql("update aggregate set version = version + 1 where id = ? returning version")
                .param(aggregate)
                .query(Long.class)
                .single();
            outbox.append(new ConferenceChanged(aggregate, version, Conferences.state("PyCon")));
            return version;
        });
    }

    /** Changes randomly chosen ones of the aggregates from several threads, and returns when all have committed. */
    void write(int events, int writers, int aggregates) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(writers);
        for (int writer = 0; writer < writers; writer++) {
            Random random = new Random(writer);
            Thread.ofPlatform().name("writer-" + writer).start(() -> {
                for (int i = 0; i < events / writers; i++) {
                    change("hot-" + random.nextInt(aggregates));
                }
                done.countDown();
            });
        }
        done.await();
    }

    /** How far every aggregate has come. */
    Map<String, Long> versions() {
        Map<String, Long> versions = new TreeMap<>();
        jdbc.sql("select id, version from aggregate where version > 0")
            .query((row, _) -> versions.put(row.getString(1), row.getLong(2)))
            .list();
        return versions;
    }

    long unpublished() {
        return jdbc.sql("select count(*) from outbox where published_at is null").query(Long.class).single();
    }

    @Override
    public void close() {
        relays.forEach(OutboxRelay::stop);
        pool.close();
        broker.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
