package org.trackweave.submission.proposal;

import org.trackweave.submission.idempotency.StoredAnswer;

/** What became of a request that may come twice. */
sealed interface IntakeOutcome {

    /** The answer to this request, given now or repeated. */
    record Answered(StoredAnswer answer) implements IntakeOutcome {}

    /** The idempotency key was used for another request. */
    record KeyReused() implements IntakeOutcome {}

    record Failed(ProposalOutcome.Failure failure) implements IntakeOutcome {}
}
