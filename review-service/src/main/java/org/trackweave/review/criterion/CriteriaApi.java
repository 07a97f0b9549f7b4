package org.trackweave.review.criterion;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.security.ReviewerOnly;
import org.trackweave.platform.web.Problems;
import org.trackweave.review.conference.Conferences;
import org.trackweave.review.criterion.Criterion.Option;
import org.trackweave.review.criterion.EditCriteria.Outcome;
import org.trackweave.review.etag.ETag;

/** A conference's criteria for programs. */
@RestController
@RequestMapping("/api/conferences/{conference}/criteria")
class CriteriaApi {

    private final Conferences conferences;
    private final CriteriaStore store;
    private final EditCriteria edit;

    CriteriaApi(Conferences conferences, CriteriaStore store, EditCriteria edit) {
        this.conferences = conferences;
        this.store = store;
        this.edit = edit;
    }

    record PutCriteria(@Nullable List<PutCriterion> criteria) {

        List<Criterion> given() {
            return criteria == null ? List.of() : criteria.stream().map(PutCriterion::given).toList();
        }
    }

    /** A criterion as a program sends it; what is left out becomes empty, which the checks then name. */
    record PutCriterion(@Nullable String id, @Nullable String name, @Nullable String description,
            @Nullable Double weight, @Nullable List<PutOption> options) {

        Criterion given() {
            return new Criterion(orEmpty(id), orEmpty(name), orEmpty(description), weight == null ? 1 : weight,
                    options == null ? List.of() : options.stream().map(PutOption::given).toList());
        }
    }

    record PutOption(int value, @Nullable String label) {

        Option given() {
            return new Option(value, orEmpty(label));
        }
    }

    @GetMapping
    @ReviewerOnly
    ResponseEntity<Criteria> get(@PathVariable String conference) {
        conferences.require(conference);
        return answer(store.of(conference));
    }

    @PutMapping
    @OrganizerOnly
    ResponseEntity<?> put(@PathVariable String conference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PutCriteria request) {
        conferences.require(conference);
        return switch (edit.replace(conference, request.given(), ETag.expected(ifMatch))) {
            case Outcome.Replaced(var criteria) -> answer(criteria);
            case Outcome.Stale(var version) -> Problems.problem(HttpStatus.PRECONDITION_FAILED, "stale",
                    "The criteria are at version (%d) by now. Read them, then send their ETag.".formatted(version));
            case Outcome.InUse() -> Problems.problem(HttpStatus.CONFLICT, "criteria-in-use",
                    "Reviews exist already, and other criteria would change what their scores mean.");
            case Outcome.Invalid(var faults) -> Problems.validation(faults);
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static ResponseEntity<Criteria> answer(Criteria criteria) {
        return ResponseEntity.ok().eTag(ETag.of(criteria.version())).body(criteria);
    }
}
