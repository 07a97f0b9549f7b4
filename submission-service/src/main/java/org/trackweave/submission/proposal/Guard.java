package org.trackweave.submission.proposal;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.LongPredicate;

import org.springframework.stereotype.Component;

import org.trackweave.platform.security.Caller;
import org.trackweave.submission.conference.Call;
import org.trackweave.submission.conference.Conference;
import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.conference.Conferences;
import org.trackweave.submission.proposal.ProposalOutcome.CallNotOpen;
import org.trackweave.submission.proposal.ProposalOutcome.Done;
import org.trackweave.submission.proposal.ProposalOutcome.NotTheirs;
import org.trackweave.submission.proposal.ProposalOutcome.Stale;
import org.trackweave.submission.proposal.ProposalOutcome.Unknown;
import org.trackweave.submission.proposal.ProposalOutcome.UnknownConference;
import org.trackweave.submission.proposal.ProposalOutcome.WrongState;

/** What every change passes first: the row's lock, then who, which version, and whether now is the time. */
@Component
class Guard {

    private final Conferences conferences;
    private final SpeakerRecognition recognition;
    private final ProposalTable table;
    private final ProposalQueries queries;

    Guard(Conferences conferences, SpeakerRecognition recognition, ProposalTable table, ProposalQueries queries) {
        this.conferences = conferences;
        this.recognition = recognition;
        this.table = table;
        this.queries = queries;
    }

    /** Somebody who may do it, and what they do it to. */
    record Admitted(Proposal proposal, Conference conference, Viewer viewer, boolean callOpen) {}

    /** Runs the change where it is allowed; nobody else changes the proposal meanwhile. */
    ProposalOutcome pass(ConferenceId id, ProposalReference reference, LongPredicate expected, Action action,
            Caller caller, Function<Admitted, ProposalOutcome> change) {
        recognition.recognise(caller);
        var conference = conferences.find(id);
        if (conference.isEmpty()) {
            return new UnknownConference(id);
        }
        var found = table.find(id, reference).filter(table::lock).map(queries::get);
        if (found.isEmpty() || !Viewer.of(found.get(), caller).maySee(found.get())) {
            return new Unknown();
        }
        if (!expected.test(found.get().revision())) {
            return new Stale(found.get());
        }
        return judged(found.get(), conference.get(), conferences.now(), action, caller, change);
    }

    private static ProposalOutcome judged(Proposal proposal, Conference conference, Instant now, Action action,
            Caller caller, Function<Admitted, ProposalOutcome> change) {
        var callOpen = conference.call().stateAt(now) == Call.State.OPEN;
        var viewer = Viewer.of(proposal, caller);
        return switch (Lifecycle.judge(action, proposal.state(), viewer, callOpen)) {
            case Verdict.Allowed() -> change.apply(new Admitted(proposal, conference, viewer, callOpen));
            case Verdict.AlreadyDone() -> new Done(proposal, callOpen);
            case Verdict.CallNotOpen() -> new CallNotOpen(conference.call(), now);
            case Verdict.WrongState(var state) -> new WrongState(action, state);
            case Verdict.NotTheirs() -> new NotTheirs(action);
        };
    }
}
