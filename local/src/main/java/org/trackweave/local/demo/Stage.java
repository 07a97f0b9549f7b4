package org.trackweave.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;

/** What all acts of the demo share: who plays, and what the API says of the conference. */
record Stage(SampleConference conference, Cast cast, Demo.DemoAccounts accounts, Steps steps) {

    static final String FIRST_DAY = "2011-03-11";
    static final String LAST_DAY = "2011-03-13";

    private static final int SIDE_BY_SIDE = 4;
    private static final int PAGE = 200;

    /** Where the conference's API is. */
    String api() {
        return "/api/conferences/" + conference.id();
    }

    ApiClient organizer() {
        return cast.known(accounts.organizer());
    }

    /** All there are, page by page. */
    List<JsonNode> proposals() {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = organizer()
                .get(api() + "/proposals?limit=" + PAGE + (next.isEmpty() ? "" : "&after=" + next));
            page.path("items").forEach(all::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return all;
    }

    List<JsonNode> ranking() {
        List<JsonNode> rows = new ArrayList<>();
        organizer().get(api() + "/ranking?size=1000").path("rows").forEach(rows::add);
        return rows;
    }

    /** Some at a time, as users come. */
    static <T> void sideBySide(List<T> items, Consumer<T> work) {
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
