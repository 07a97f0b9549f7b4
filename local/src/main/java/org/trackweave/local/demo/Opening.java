package org.trackweave.local.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The organizer opens the conference and invites reviewers. */
record Opening(Stage stage) {

    String open() {
        boolean there = stage.organizer().send("GET", stage.api(), null, Map.of()).ok();
        if (!there) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            stage.organizer()
                .post("/api/conferences",
                        Map.of("id", stage.conference().id(), "name", stage.conference().name(), "description",
                                "The talks of " + stage.conference().name() + ", as their speakers wrote them.",
                                "startsOn", Stage.FIRST_DAY,
                                "endsOn", Stage.LAST_DAY, "timeZone", "America/New_York", "formats",
                                List.of(Map.of("name", "Talk", "minutes", 30),
                                        Map.of("name", "Long talk", "minutes", 45)),
                                "call", Map.of("opensAt", now.minus(1, ChronoUnit.DAYS).toString(), "closesAt",
                                        now.plus(90, ChronoUnit.DAYS).toString())));
        }
        // The opener becomes its organizer when the event has reached the gateway.
        Steps.await("The organizer's role", Steps.SOON, () -> stage.accounts()
            .reviewers()
            .stream()
            .allMatch(email -> stage.organizer()
                .send("POST", stage.api() + "/people",
                        Map.of("email", email, "role", "REVIEWER"), Map.of())
                .ok()));
        return there
                ? "was there already"
                : "opened, %d reviewers invited".formatted(stage.accounts().reviewers().size());
    }
}
