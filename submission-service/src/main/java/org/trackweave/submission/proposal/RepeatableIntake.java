package org.trackweave.submission.proposal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.web.IfMatch;
import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.idempotency.Attempt;
import org.trackweave.submission.idempotency.IdempotentRequests;
import org.trackweave.submission.idempotency.StoredAnswer;
import org.trackweave.submission.proposal.IntakeOutcome.Answered;
import org.trackweave.submission.proposal.IntakeOutcome.Failed;
import org.trackweave.submission.proposal.IntakeOutcome.KeyReused;

/** Takes a proposal once, however often the same request arrives. */
@Service
class RepeatableIntake {

    private final Intake intake;
    private final IdempotentRequests requests;
    private final JsonMapper json;

    RepeatableIntake(Intake intake, IdempotentRequests requests, JsonMapper json) {
        this.intake = intake;
        this.requests = requests;
        this.json = json;
    }

    /** @param key the account's name for this request; without one, every request is a new proposal */
    @Transactional
    IntakeOutcome take(ConferenceId conference, @Nullable String key, ProposalRequest request, Caller sender) {
        if (key == null) {
            return take(conference, request, sender);
        }
        return switch (requests.begin(sender.accountId(), key, fingerprint(conference, request))) {
            case Attempt.Repeated(var answer) -> new Answered(answer);
            case Attempt.Mismatched() -> new KeyReused();
            case Attempt.First() -> {
                var outcome = take(conference, request, sender);
                if (outcome instanceof Answered(var answer)) {
                    requests.complete(sender.accountId(), key, answer);
                } else {
                    requests.abandon(sender.accountId(), key);
                }
                yield outcome;
            }
        };
    }

    private IntakeOutcome take(ConferenceId conference, ProposalRequest request, Caller sender) {
        return switch (intake.take(conference, request, sender)) {
            case ProposalOutcome.Done done -> new Answered(answer(done, sender));
            case ProposalOutcome.Failure failure -> new Failed(failure);
            case ProposalOutcome.Discarded() -> throw new IllegalStateException("Nothing is discarded on arrival.");
        };
    }

    private StoredAnswer answer(ProposalOutcome.Done done, Caller sender) {
        var proposal = done.proposal();
        var body = ProposalAnswer.of(proposal, Viewer.of(proposal, sender), done.callOpen());
        return new StoredAnswer(HttpStatus.CREATED.value(), ProposalAnswer.location(proposal),
                IfMatch.tag(proposal.revision()), json.writeValueAsString(body), proposal.id().value());
    }

    private byte[] fingerprint(ConferenceId conference, ProposalRequest request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(json.writeValueAsBytes(conference));
            return digest.digest(json.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
