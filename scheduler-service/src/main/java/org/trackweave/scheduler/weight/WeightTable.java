package org.trackweave.scheduler.weight;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.trackweave.scheduler.timetable.Rule;

/** The {@code rule_weight} table. A rule that no longer exists is read over. */
@Repository
class WeightTable {

    private static final TypeReference<Map<String, Integer>> NUMBERS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json;

    WeightTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<RuleWeights> find(String conferenceId) {
        return jdbc.sql("select version, weights from rule_weight where conference_id = :c")
            .param("c", conferenceId)
            .query((row, _) -> new RuleWeights(row.getLong("version"), known(row.getString("weights"))))
            .optional();
    }

    /** False where another change came first. */
    boolean store(String conferenceId, RuleWeights weights) {
        var names = new TreeMap<String, Integer>();
        weights.changed().forEach((rule, weight) -> names.put(rule.name(), weight));
        return jdbc.sql("""
                        insert into rule_weight as w (conference_id, version, weights)
                        values (:c, :version, cast(:weights as jsonb))
                        on conflict (conference_id) do update set version = excluded.version, weights = excluded.weights
                        where w.version = excluded.version - 1""")
            .param("c", conferenceId)
            .param("version", weights.version())
            .param("weights", json.writeValueAsString(names))
            .update() == 1;
    }

    private Map<Rule, Integer> known(String weights) {
        Map<String, Integer> names = json.readValue(weights, NUMBERS);
        var known = new EnumMap<Rule, Integer>(Rule.class);
        for (Rule rule : Rule.values()) {
            Integer weight = names.get(rule.name());
            if (weight != null && rule.kind() == Rule.Kind.SOFT) {
                known.put(rule, weight);
            }
        }
        return known;
    }
}
