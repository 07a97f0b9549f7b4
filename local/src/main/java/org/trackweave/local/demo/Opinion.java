package org.trackweave.local.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

import tools.jackson.databind.JsonNode;

/** What a reviewer of the demo thinks: made up, but the same each time. */
final class Opinion {

    private Opinion() {}

    /** A score for each criterion, from the better half more often than from the worse. */
    static Map<String, Integer> scores(String reviewer, String title, JsonNode criteria) {
        Random mood = new Random(31L * reviewer.hashCode() + title.hashCode());
        double liking = mood.nextGaussian() * 0.8 + 0.9;
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (JsonNode criterion : criteria) {
            JsonNode options = criterion.path("options");
            int best = options.size() - 1;
            int choice = Math.clamp(Math.round(best * (0.5 + 0.3 * liking + 0.15 * mood.nextGaussian())), 0,
                    best);
            scores.put(criterion.path("id").asString(), options.path(choice).path("value").asInt());
        }
        return scores;
    }
}
