package org.trackweave.review.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.trackweave.events.Decision;
import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.platform.web.Problems;
import org.trackweave.review.conference.Conferences;
import org.trackweave.review.decision.Decisions.Deciding;
import org.trackweave.review.decision.Decisions.Publishing;

/** Deciding for programs. */
@RestController
@RequestMapping("/api/conferences/{conference}/decisions")
@OrganizerOnly
class DecisionApi {

    private static final int MOST_AT_ONCE = 20_000;

    private final Conferences conferences;
    private final Decisions decisions;

    DecisionApi(Conferences conferences, Decisions decisions) {
        this.conferences = conferences;
        this.decisions = decisions;
    }

    /**
     * One wanted decision.
     *
     * @param decision accepted, waitlisted or rejected; null takes a pending one back
     * @param revision the revision that was seen, where another organizer's change must not be overwritten
     */
    record Wanted(@Nullable UUID proposalId, @Nullable Decision decision, @Nullable Long revision) {}

    record Decide(@Nullable List<Wanted> decisions) {}

    record Publish(@Nullable String preview) {}

    record Decided(int changed) {}

    record Published(int published) {}

    /** The pending decisions, which is what publishing would make public. */
    @GetMapping
    PublicationPreview pending(@PathVariable String conference) {
        conferences.require(conference);
        return decisions.preview(conference);
    }

    @PostMapping
    ResponseEntity<?> decide(@PathVariable String conference, Caller caller, @RequestBody Decide request) {
        conferences.require(conference);
        var wanted = request.decisions() == null ? List.<Wanted>of() : request.decisions();
        if (wanted.isEmpty() || wanted.size() > MOST_AT_ONCE) {
            return Problems.validation(List.of(
                    new FieldFault("decisions", "Give between 1 and %,d decisions.".formatted(MOST_AT_ONCE))));
        }
        var changes = new ArrayList<PendingChange>();
        for (var i = 0; i < wanted.size(); i++) {
            var one = wanted.get(i);
            var id = one.proposalId();
            if (id == null) {
                return Problems.validation(
                        List.of(new FieldFault("decisions[%d].proposalId".formatted(i), "Name the proposal.")));
            }
            changes.add(new PendingChange(id, Optional.ofNullable(one.decision()),
                    Optional.ofNullable(one.revision())));
        }
        return switch (decisions.decide(conference, caller.accountId(), changes)) {
            case Deciding.Pending(var changed) -> ResponseEntity.ok(new Decided(changed));
            case Deciding.Invalid(var faults) -> Problems.validation(faults);
            case Deciding.Stale(var faults) -> Problems.problem(HttpStatus.CONFLICT, "decision-changed",
                    "Another organizer was faster, so nothing was changed.", faults);
        };
    }

    @PostMapping("/publish")
    ResponseEntity<?> publish(@PathVariable String conference, Caller caller,
            @RequestBody(required = false) @Nullable Publish request) {
        conferences.require(conference);
        var token = Optional.ofNullable(request).map(Publish::preview);
        return switch (decisions.publish(conference, caller.accountId(), token)) {
            case Publishing.Published(var count) -> ResponseEntity.ok(new Published(count));
            case Publishing.PreviewOutdated() -> Problems.problem(HttpStatus.CONFLICT, "preview-outdated",
                    "The pending decisions changed since that preview. Look at them again, then publish.");
        };
    }
}
