package org.trackweave.local.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * Takes a conference from proposals to a searchable programme through the public API. Every step looks at what is there
 * and does only what is missing, so the demo can be run again, also after it was killed in the middle.
 */
public final class Demo {

    private static final int FAILED = 1;
    private static final int SIDE_BY_SIDE = 4;
    private static final int PAGE = 200;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(10);
    private static final String FIRST_DAY = "2011-03-11";
    private static final String LAST_DAY = "2011-03-13";

    private final SampleConference conference;
    private final Cast cast;
    private final DemoAccounts accounts;
    private final Steps steps;
    private final String api;

    private Demo(SampleConference conference, Cast cast, DemoAccounts accounts, Steps steps) {
        this.conference = conference;
        this.cast = cast;
        this.accounts = accounts;
        this.steps = steps;
        this.api = "/api/conferences/" + conference.id();
    }

    /** The accounts that are there from the start. */
    public record DemoAccounts(String organizer, List<String> reviewers, String password) {

        public DemoAccounts {
            reviewers = List.copyOf(reviewers);
        }
    }

    /**
     * Runs it all.
     *
     * @param file the talks; empty for PyCon US 2011
     * @param json whether standard output ends with a summary for programs
     * @return the process's exit code
     */
    public static int run(int port, Optional<Path> file, boolean json, DemoAccounts accounts, Consumer<String> say) {
        try {
            SampleConference conference = SampleConference.read(file);
            Steps steps = new Steps(say);
            String base = "http://localhost:" + port;
            try (Cast cast = new Cast(ApiClient.anonymous(base), accounts.password())) {
                say.accept("");
                say.accept("%s: %d talks, from proposals to a searchable programme".formatted(conference.name(),
                        conference.talks().size()));
                new Demo(conference, cast, accounts, steps).play();
                DemoSummary summary = DemoSummary.read(conference, cast.known(accounts.organizer()), steps.seconds());
                say.accept(summary.text(base));
                if (json) {
                    System.out.println(summary.json());
                }
            }
            return 0;
        } catch (DemoFailedException e) {
            say.accept("");
            say.accept("The demo stopped: " + e.getMessage());
            say.accept("Run it again: it goes on where it stopped.");
            return FAILED;
        }
    }

    private void play() {
        steps.step("conference", this::open);
        steps.step("proposals", this::submit);
        steps.step("reviews", this::review);
        steps.step("decisions", this::decide);
        steps.step("rooms", this::setUpRooms);
        steps.step("run", this::schedule);
        steps.step("release", this::release);
        steps.step("search", this::find);
    }

    private ApiClient organizer() {
        return cast.known(accounts.organizer());
    }

    private String open() {
        boolean there = organizer().send("GET", api, null, Map.of()).ok();
        if (!there) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            organizer().post("/api/conferences", Map.of("id", conference.id(), "name", conference.name(), "description",
                    "The talks of " + conference.name() + ", as their speakers wrote them.", "startsOn", FIRST_DAY,
                    "endsOn", LAST_DAY, "timeZone", "America/New_York", "formats",
                    List.of(Map.of("name", "Talk", "minutes", 30), Map.of("name", "Long talk", "minutes", 45)),
                    "call", Map.of("opensAt", now.minus(1, ChronoUnit.DAYS).toString(), "closesAt",
                            now.plus(90, ChronoUnit.DAYS).toString())));
        }
        // The opener becomes its organizer when the event has reached the gateway.
        Steps.await("The organizer's role", SOON, () -> accounts.reviewers()
            .stream()
            .allMatch(email -> organizer().send("POST", api + "/people",
                    Map.of("email", email, "role", "REVIEWER"), Map.of())
                .ok()));
        return there ? "was there already" : "opened, %d reviewers invited".formatted(accounts.reviewers().size());
    }

    private String submit() {
        Set<String> there = new HashSet<>();
        proposals().forEach(proposal -> there.add(proposal.path("title").asString()));
        List<SampleTalk> missing = conference.talks().stream().filter(talk -> !there.contains(talk.title())).toList();
        AtomicInteger done = new AtomicInteger();
        sideBySide(missing, talk -> {
            submit(talk);
            if (done.incrementAndGet() % 20 == 0) {
                steps.progress("%d of %d proposals".formatted(done.get(), missing.size()));
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
        ApiClient client = speaker.map(cast::speaker).orElseGet(this::organizer);
        ApiClient.Answer answer = client.send("POST", api + "/proposals", proposal,
                Map.of("Idempotency-Key", "demo-" + conference.id() + "-" + talk.id().replaceAll("[^!-~]", "_")));
        if (!answer.ok()) {
            throw new DemoFailedException("“%s” was refused: %s".formatted(talk.title(), answer.problem()));
        }
    }

    private static Optional<String> speakerOf(SampleTalk talk) {
        return talk.speakers().stream().findFirst();
    }

    private String review() {
        int talks = conference.talks().size();
        int decided = ranking().stream().mapToInt(row -> row.path("published").isNull() ? 0 : 1).sum();
        if (decided == talks) {
            return "all were decided already";
        }
        AtomicInteger given = new AtomicInteger();
        sideBySide(accounts.reviewers(), email -> {
            ApiClient reviewer = cast.known(email);
            Steps.await("The arrival of all proposals at review", SOON, () -> {
                JsonNode progress = reviewer.get(api + "/reviews/queue?size=1").path("progress");
                return progress.path("todo").asInt() + progress.path("reviewed").asInt()
                        + progress.path("closed").asInt() >= talks;
            });
            JsonNode criteria = reviewer.get(api + "/criteria").path("criteria");
            for (JsonNode item = nextToReview(reviewer); item != null; item = nextToReview(reviewer)) {
                for (JsonNode proposal : item) {
                    reviewer.put(api + "/reviews/" + proposal.path("id").asString(),
                            Map.of("scores", Opinion.scores(email, proposal.path("title").asString(), criteria)));
                    if (given.incrementAndGet() % 50 == 0) {
                        steps.progress("%d of %d reviews".formatted(given.get(), talks * accounts.reviewers().size()));
                    }
                }
            }
        });
        return "%d reviews by %d reviewers".formatted(given.get(), accounts.reviewers().size());
    }

    /** A page of what is left to review, null when nothing is. */
    private @Nullable JsonNode nextToReview(ApiClient reviewer) {
        JsonNode items = reviewer.get(api + "/reviews/queue?shelf=todo&size=" + PAGE).path("items");
        return items.isEmpty() ? null : items;
    }

    private String decide() {
        List<Map<String, String>> decisions = ranking().stream()
            .filter(row -> row.path("published").isNull() && row.path("pending").isNull())
            .map(row -> Map.of("proposalId", row.path("proposalId").asString(), "decision", "accepted"))
            .toList();
        if (!decisions.isEmpty()) {
            organizer().post(api + "/decisions", Map.of("decisions", decisions));
        }
        int published = organizer().post(api + "/decisions/publish", Map.of()).path("published").asInt();
        return "%d published".formatted(published);
    }

    private String setUpRooms() {
        if (!organizer().get(api + "/timeslots").isEmpty()) {
            return "were there already";
        }
        SampleGrid grid = SampleGrid.forTalks(conference.talks(), FIRST_DAY);
        organizer().put(api + "/rooms", grid.rooms());
        organizer().put(api + "/timeslots", grid.timeslots());
        return "%d rooms, %d timeslots on 3 days, two rooms staggered".formatted(grid.rooms().size(),
                grid.timeslots().size());
    }

    private String schedule() {
        if (!organizer().get(api + "/releases").isEmpty()) {
            return "a schedule is released already";
        }
        long accepted = ranking().stream()
            .filter(row -> "accepted".equals(row.path("published").asString("")))
            .count();
        Steps.await("The arrival of all accepted talks at scheduling", SOON,
                () -> organizer().get(api + "/schedule").path("timetable").path("unplaced").size()
                        + organizer().get(api + "/schedule").path("placed").asInt() >= accepted);
        JsonNode latest = organizer().get(api + "/runs").path(0);
        String state = latest.path("state").asString("");
        String run = state.equals("queued") || state.equals("running") || state.equals("finished")
                ? latest.path("id").asString()
                : organizer().post(api + "/runs", Map.of("tracks", "discover", "trackCount", 10, "seconds", 60))
                    .path("id")
                    .asString();
        Map<String, String> said = new HashMap<>();
        Steps.await("The end of the run", LONGEST_RUN, () -> ended(run, said));
        JsonNode end = organizer().get(api + "/runs/" + run);
        if (!end.path("state").asString().equals("finished")) {
            throw new DemoFailedException("The run %s: %s".formatted(end.path("state").asString(),
                    end.path("reason").asString("")));
        }
        organizer().post(api + "/runs/" + run + "/adopt", null);
        return "%s, %d clashes, %d without a place".formatted(end.path("score").asString(), end.path("clashes").asInt(),
                end.path("unplaced").asInt());
    }

    private boolean ended(String run, Map<String, String> said) {
        JsonNode now = organizer().get(api + "/runs/" + run);
        String line = now.path("phase").asString("waiting") + (now.path("score").isNull()
                ? ""
                : ", best " + now.path("score").asString());
        if (!line.equals(said.put("line", line))) {
            steps.progress(line);
        }
        return switch (now.path("state").asString()) {
            case "finished", "failed", "canceled" -> true;
            default -> false;
        };
    }

    private String release() {
        JsonNode releases = organizer().get(api + "/releases");
        if (!releases.isEmpty()) {
            return releases.path(0).path("name").asString() + " is out already";
        }
        JsonNode release = organizer().post(api + "/releases", Map.of("name", "1.0", "comment", "Made by the demo."));
        return "%s with %d talks".formatted(release.path("name").asString(),
                release.path("programme").path("placements").size());
    }

    private String find() {
        int placed = organizer().get(api + "/releases").path(0).path("programme").path("placements").size();
        Steps.await("The arrival of the released programme at search", SOON,
                () -> DemoSummary.searchable(organizer(), api) >= placed);
        return "%d talks can be found".formatted(placed);
    }

    private List<JsonNode> proposals() {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = organizer()
                .get(api + "/proposals?limit=" + PAGE + (next.isEmpty() ? "" : "&after=" + next));
            page.path("items").forEach(all::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return all;
    }

    private List<JsonNode> ranking() {
        List<JsonNode> rows = new ArrayList<>();
        organizer().get(api + "/ranking?size=1000").path("rows").forEach(rows::add);
        return rows;
    }

    private static <T> void sideBySide(List<T> items, Consumer<T> work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            List<Future<?>> futures = new ArrayList<>();
            items.forEach(item -> futures.add(threads.submit(() -> work.accept(item))));
            for (Future<?> future : futures) {
                future.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailedException("Interrupted.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DemoFailedException failed
                    ? failed
                    : new DemoFailedException(String.valueOf(e.getCause()));
        }
    }
}
