package org.trackweave.scheduler.position;

import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where this service stands in the topics it makes programmes from, kept beside what the events changed: whoever reads
 * both in one snapshot knows from which events the data came. The broker's own offsets may be behind or, with another
 * transaction, ahead.
 */
@Repository
public class EventPositions {

    private final JdbcClient jdbc;

    EventPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes an event in the transaction that applies it. One that is delivered again sets nothing back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void applied(ConsumerRecord<?, ?> record) {
        jdbc.sql("""
                 insert into event_position as p (topic, partition, last_offset) values (:topic, :partition, :offset)
                 on conflict (topic, partition) do update set last_offset = excluded.last_offset
                 where p.last_offset < excluded.last_offset""")
            .param("topic", record.topic())
            .param("partition", record.partition())
            .param("offset", record.offset())
            .update();
    }

    /** As it is in the running transaction. */
    public EventPosition now() {
        var offsets = new TreeMap<String, SortedMap<Integer, Long>>();
        jdbc.sql("select topic, partition, last_offset from event_position")
            .query(row -> {
                offsets.computeIfAbsent(row.getString("topic"), _ -> new TreeMap<>())
                    .put(row.getInt("partition"), row.getLong("last_offset"));
            });
        return new EventPosition(offsets);
    }
}
