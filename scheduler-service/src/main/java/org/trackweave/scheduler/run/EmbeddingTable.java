package org.trackweave.scheduler.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.scheduler.text.EmbeddingCache;

/** Keeps every text's vector, so that a text is embedded once in its life. */
@Repository
class EmbeddingTable implements EmbeddingCache {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    EmbeddingTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    @Override
    public Map<String, float[]> find(Collection<String> keys) {
        Map<String, float[]> found = new HashMap<>();
        jdbc.sql("select text_hash, vector from embedding where text_hash = any(:keys)")
            .param("keys", keys.toArray(String[]::new))
            .query(row -> {
                found.put(row.getString("text_hash"), floats((Float[]) row.getArray("vector").getArray()));
            });
        return found;
    }

    /**
     * At once, whatever the caller's transaction does, and in one order: conferences share phrases, and two writers who
     * wait for each other's rows would never end.
     */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void store(Map<String, float[]> vectors) {
        template.batchUpdate("insert into embedding (text_hash, vector) values (?, ?) on conflict do nothing",
                List.copyOf(new TreeMap<>(vectors).entrySet()), vectors.size(), (statement, entry) -> {
                    statement.setString(1, entry.getKey());
                    statement.setArray(2,
                            statement.getConnection().createArrayOf("float4", boxed(entry.getValue())));
                });
    }

    private static Float[] boxed(float[] vector) {
        Float[] boxed = new Float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            boxed[i] = vector[i];
        }
        return boxed;
    }

    private static float[] floats(Float[] boxed) {
        float[] vector = new float[boxed.length];
        for (int i = 0; i < boxed.length; i++) {
            vector[i] = boxed[i];
        }
        return vector;
    }
}
