package org.trackweave.gateway.proxy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * Which service answers which path. The gateway's own pages are those that no route takes; the first match counts.
 * Services decide for themselves who may see what: a path that is routed wrongly is at worst not found.
 */
@Component
public class Routes {

    private static final Set<String> REVIEW = Set.of("review", "ranking", "reviews", "criteria", "decisions",
            "batches");
    private static final Set<String> SCHEDULE = Set.of("schedule", "runs", "rooms", "tracks", "timeslots", "releases",
            "weights");
    private static final Set<String> PROGRAMME = Set.of("programme", "search");
    private static final Set<String> OWN = Set.of("people");

    /** Whether the request is passed on; the gateway must then leave its body alone. */
    public boolean passesOn(String path) {
        return of(path).isPresent();
    }

    Optional<Service> of(String path) {
        List<String> segments = List.of(path.substring(1).split("/", -1));
        if (segments.getFirst().equals("assets") && segments.size() > 2) {
            return named(segments.get(1) + "-service");
        }
        boolean api = segments.getFirst().equals("api");
        List<String> below = api ? segments.subList(1, segments.size()) : segments;
        return below.isEmpty() ? Optional.empty() : switch (below.getFirst()) {
            case "conferences" -> conference(below);
            case "persons" -> api && below.size() > 1 ? Optional.of(Service.SUBMISSION) : Optional.empty();
            case "operations", "docs" -> below.size() > 1 ? named(below.get(1)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Service> conference(List<String> segments) {
        String part = segments.size() > 2 ? segments.get(2) : "";
        if (OWN.contains(part)) {
            return Optional.empty();
        }
        if (REVIEW.contains(part)) {
            return Optional.of(Service.REVIEW);
        }
        if (SCHEDULE.contains(part)) {
            return Optional.of(Service.SCHEDULER);
        }
        return Optional.of(PROGRAMME.contains(part) ? Service.SEARCH : Service.SUBMISSION);
    }

    private static Optional<Service> named(String id) {
        return Stream.of(Service.values()).filter(service -> service.id().equals(id)).findFirst();
    }
}
