package org.trackweave.scheduler.schedule;

import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import org.trackweave.platform.web.Problems;
import org.trackweave.scheduler.schedule.ScheduleEditing.Outcome;

/** Says in HTTP what became of an edit. */
final class EditAnswers {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private EditAnswers() {}

    /** The version in {@code If-Match}; empty for {@code *}. Anything else matches nothing. */
    static OptionalLong version(String ifMatch) {
        if (ifMatch.strip().equals("*")) {
            return OptionalLong.empty();
        }
        var tag = TAG.matcher(ifMatch.strip());
        return OptionalLong.of(tag.matches() ? Long.parseLong(tag.group(1)) : -1);
    }

    static ResponseEntity<?> of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(EditReport report) ->
                ResponseEntity.ok().eTag("\"" + report.version() + "\"").body(report);
            case Outcome.Stale(long version, List<Edit> since) -> stale(version, since);
            case Outcome.Unknown(String message) -> Problems.problem(HttpStatus.NOT_FOUND, "not-found", message);
            case Outcome.Impossible(String slug, String message) ->
                Problems.problem(HttpStatus.CONFLICT, slug, message);
        };
    }

    /** With what the others did, so that a program can tell people without asking again. */
    private static ResponseEntity<ProblemDetail> stale(long version, List<Edit> since) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.PRECONDITION_FAILED,
                staleWords(since));
        problem.setType(URI.create("/problems/stale"));
        problem.setProperty("version", version);
        problem.setProperty("changes", since.stream().map(Edit::words).toList());
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(problem);
    }

    static String staleWords(List<Edit> since) {
        return since.isEmpty()
                ? "This is not the version of the schedule that is there now. Read it again."
                : "Somebody changed the schedule meanwhile, so nothing was done: %s."
                    .formatted(since.getFirst().words());
    }
}
