package org.trackweave.local.demo;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Every speaker submits, in their own name. */
record Submissions(Stage stage) {

    String submit() {
        Set<String> there = new HashSet<>();
        stage.proposals().forEach(proposal -> there.add(proposal.path("title").asString()));
        List<SampleTalk> missing = stage.conference()
            .talks()
            .stream()
            .filter(talk -> !there.contains(talk.title()))
            .toList();
        AtomicInteger done = new AtomicInteger();
        Stage.sideBySide(missing, talk -> {
            submit(talk);
            if (done.incrementAndGet() % 20 == 0) {
                stage.steps().progress("%d of %d proposals".formatted(done.get(), missing.size()));
            }
        });
        return "%d submitted by their speakers, %d were there".formatted(missing.size(), there.size());
    }

    private void submit(SampleTalk talk) {
        Optional<String> speaker = speakerOf(talk);
        Map<String, Object> proposal = new LinkedHashMap<>();
        proposal.put("title", talk.title());
        proposal.put("abstract", talk.abstractText());
        proposal.put("description", talk.description());
        proposal.put("level", talk.level());
        proposal.put("minutes", talk.minutes());
        proposal.put("format", talk.minutes() > 30 ? "Long talk" : "Talk");
        proposal.put("language", "en");
        proposal.put("tags", talk.tags());
        proposal.put("coSpeakers", talk.speakers()
            .stream()
            .skip(1)
            .map(name -> Map.of("name", name, "email", Cast.email(name)))
            .toList());
        if (speaker.isEmpty()) {
            proposal.put("onBehalfOf", Map.of("name", "To be announced", "email", Cast.email("tba " + talk.id())));
        }
        ApiClient client = speaker.map(stage.cast()::speaker).orElseGet(stage::organizer);
        ApiClient.Answer answer = client.send("POST", stage.api() + "/proposals", proposal,
                Map.of("Idempotency-Key",
                        "demo-" + stage.conference().id() + "-" + talk.id().replaceAll("[^!-~]", "_")));
        if (!answer.ok()) {
            throw new DemoFailedException("“%s” was refused: %s".formatted(talk.title(), answer.problem()));
        }
    }

    private static Optional<String> speakerOf(SampleTalk talk) {
        return talk.speakers().stream().findFirst();
    }
}
