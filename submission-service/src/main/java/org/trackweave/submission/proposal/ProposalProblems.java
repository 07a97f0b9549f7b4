package org.trackweave.submission.proposal;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import org.trackweave.platform.web.ProblemException;
import org.trackweave.platform.web.Problems;
import org.trackweave.submission.conference.Call;
import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.proposal.ProposalOutcome.CallNotOpen;
import org.trackweave.submission.proposal.ProposalOutcome.NotTheirs;
import org.trackweave.submission.proposal.ProposalOutcome.OrganizersOnly;
import org.trackweave.submission.proposal.ProposalOutcome.Refused;
import org.trackweave.submission.proposal.ProposalOutcome.Stale;
import org.trackweave.submission.proposal.ProposalOutcome.Unknown;
import org.trackweave.submission.proposal.ProposalOutcome.UnknownConference;
import org.trackweave.submission.proposal.ProposalOutcome.WrongState;

/** What the API answers where nothing was done. */
final class ProposalProblems {

    private ProposalProblems() {}

    static ResponseEntity<ProblemDetail> of(ProposalOutcome.Failure failure) {
        return switch (failure) {
            case Refused(var faults) -> Problems.validation(faults);
            case CallNotOpen closed -> callNotOpen(closed);
            case UnknownConference _,Unknown _,Stale _,WrongState _,NotTheirs _,OrganizersOnly _ ->
                throw exception(failure);
        };
    }

    /** For pages, which show a problem as a page of its own. */
    static ProblemException exception(ProposalOutcome.Failure failure) {
        return switch (failure) {
            case UnknownConference(var conference) -> unknown(conference);
            case Unknown() -> unknown();
            case Refused(var faults) -> Problems.exception(HttpStatus.UNPROCESSABLE_CONTENT, "validation",
                    faults.stream()
                        .map(fault -> fault.field() + " " + fault.message())
                        .collect(Collectors.joining(". ")));
            case Stale(var current) -> Problems.stale(
                    "The proposal is at revision %d now: read it again and repeat the change.".formatted(
                            current.revision()));
            case CallNotOpen closed -> Problems.exception(HttpStatus.CONFLICT, "call-closed", sentence(closed));
            case WrongState wrong -> Problems.exception(HttpStatus.CONFLICT, "wrong-state", sentence(wrong));
            case NotTheirs not -> Problems.forbidden(sentence(not));
            case OrganizersOnly() -> Problems.forbidden(
                    "Only organizers send proposals on behalf of others: leave onBehalfOf out.");
        };
    }

    /** Says neither which one nor why, so that what others wrote cannot be found out by guessing. */
    static ProblemException unknown() {
        return Problems.notFound("There is no such proposal.");
    }

    static ProblemException unknown(ConferenceId conference) {
        return Problems.notFound("There is no conference (%s).".formatted(conference));
    }

    static String sentence(CallNotOpen closed) {
        var call = closed.call();
        return call.stateAt(closed.now()) == Call.State.UPCOMING
                ? "The call for proposals opens at %s.".formatted(call.opensAt())
                : "The call for proposals closed at %s.".formatted(call.closesAt());
    }

    static String sentence(WrongState wrong) {
        return "A proposal that is %s cannot be %s.".formatted(wrong.state().wireName(), done(wrong.action()));
    }

    static String sentence(NotTheirs not) {
        return switch (not.action()) {
            case WITHDRAW -> "Only its speakers can withdraw a proposal.";
            case CANCEL -> "Only organizers can cancel a talk.";
            case REVISE, SUBMIT, CONFIRM, DISCARD -> "Somebody else can do that.";
        };
    }

    private static ResponseEntity<ProblemDetail> callNotOpen(CallNotOpen closed) {
        var problem = Problems.problem(HttpStatus.CONFLICT, "call-closed", sentence(closed));
        var body = problem.getBody();
        if (body != null) {
            Map.of("opensAt", closed.call().opensAt(), "closesAt", closed.call().closesAt(), "now",
                    closed.now().truncatedTo(ChronoUnit.MILLIS))
                .forEach(body::setProperty);
        }
        return problem;
    }

    private static String done(Action action) {
        return switch (action) {
            case REVISE -> "revised";
            case SUBMIT -> "submitted";
            case WITHDRAW -> "withdrawn";
            case CONFIRM -> "confirmed";
            case CANCEL -> "canceled";
            case DISCARD -> "discarded";
        };
    }
}
