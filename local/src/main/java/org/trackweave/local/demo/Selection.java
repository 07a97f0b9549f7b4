package org.trackweave.local.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/** Reviewers score all there is; the organizer accepts all of it and publishes. */
record Selection(Stage stage) {

    private static final int PAGE = 200;

    String review() {
        int talks = stage.conference().talks().size();
        int decided = stage.ranking().stream().mapToInt(row -> row.path("published").isNull() ? 0 : 1).sum();
        if (decided == talks) {
            return "all were decided already";
        }
        AtomicInteger given = new AtomicInteger();
        Stage.sideBySide(stage.accounts().reviewers(), email -> {
            ApiClient reviewer = stage.cast().known(email);
            Steps.await("The arrival of all proposals at review", Steps.SOON, () -> {
                JsonNode progress = reviewer.get(stage.api() + "/reviews/queue?size=1").path("progress");
                return progress.path("todo").asInt() + progress.path("reviewed").asInt()
                        + progress.path("closed").asInt() >= talks;
            });
            JsonNode criteria = reviewer.get(stage.api() + "/criteria").path("criteria");
            for (JsonNode item = nextToReview(reviewer); item != null; item = nextToReview(reviewer)) {
                for (JsonNode proposal : item) {
                    reviewer.put(stage.api() + "/reviews/" + proposal.path("id").asString(),
                            Map.of("scores", Opinion.scores(email, proposal.path("title").asString(), criteria)));
                    if (given.incrementAndGet() % 50 == 0) {
                        stage.steps()
                            .progress("%d of %d reviews".formatted(given.get(),
                                    talks * stage.accounts().reviewers().size()));
                    }
                }
            }
        });
        return "%d reviews by %d reviewers".formatted(given.get(), stage.accounts().reviewers().size());
    }

    /** A page of what is left to review, null when nothing is. */
    private @Nullable JsonNode nextToReview(ApiClient reviewer) {
        JsonNode items = reviewer.get(stage.api() + "/reviews/queue?shelf=todo&size=" + PAGE).path("items");
        return items.isEmpty() ? null : items;
    }

    String decide() {
        List<Map<String, String>> decisions = stage.ranking()
            .stream()
            .filter(row -> row.path("published").isNull() && row.path("pending").isNull())
            .map(row -> Map.of("proposalId", row.path("proposalId").asString(), "decision", "accepted"))
            .toList();
        if (!decisions.isEmpty()) {
            stage.organizer().post(stage.api() + "/decisions", Map.of("decisions", decisions));
        }
        int published = stage.organizer().post(stage.api() + "/decisions/publish", Map.of()).path("published").asInt();
        return "%d published".formatted(published);
    }
}
