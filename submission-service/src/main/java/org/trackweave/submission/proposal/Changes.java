package org.trackweave.submission.proposal;

import java.util.function.LongPredicate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.ProposalEvent.ProposalRevised;
import org.trackweave.events.ProposalEvent.ProposalSubmitted;
import org.trackweave.events.ProposalEvent.ProposalWithdrawn;
import org.trackweave.events.ProposalEvent.TalkCanceled;
import org.trackweave.events.ProposalEvent.TalkConfirmed;
import org.trackweave.platform.security.Caller;
import org.trackweave.submission.conference.Conference;
import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.input.FieldFaults;
import org.trackweave.submission.proposal.ProposalOutcome.Discarded;
import org.trackweave.submission.proposal.ProposalOutcome.Done;
import org.trackweave.submission.proposal.ProposalOutcome.Refused;

/** Everything that changes a proposal once it is there: one revision, one event and one page of history each. */
@Service
class Changes {

    private final Guard guard;
    private final ProposalTable table;
    private final ProposalQueries queries;
    private final LineUp lineUp;
    private final Announcements announcements;

    Changes(Guard guard, ProposalTable table, ProposalQueries queries, LineUp lineUp, Announcements announcements) {
        this.guard = guard;
        this.table = table;
        this.queries = queries;
        this.lineUp = lineUp;
        this.announcements = announcements;
    }

    /** @param expected says whether the stored revision is the one the client has seen */
    @Transactional
    ProposalOutcome revise(ConferenceId conference, ProposalReference reference, LongPredicate expected,
            ProposalRequest request, Caller caller) {
        return guard.pass(conference, reference, expected, Action.REVISE, caller,
                admitted -> revise(admitted, request));
    }

    /** Sends in a draft. */
    @Transactional
    ProposalOutcome submit(ConferenceId conference, ProposalReference reference, LongPredicate expected,
            Caller caller) {
        return guard.pass(conference, reference, expected, Action.SUBMIT, caller, admitted -> {
            var faults = new FieldFaults();
            complete(admitted.proposal(), admitted.conference(), faults);
            return faults.isEmpty()
                    ? move(admitted, Standing.SUBMITTED, ProposalSubmitted::new)
                    : new Refused(faults.list());
        });
    }

    @Transactional
    ProposalOutcome withdraw(ConferenceId conference, ProposalReference reference, LongPredicate expected,
            Caller caller) {
        return guard.pass(conference, reference, expected, Action.WITHDRAW, caller,
                admitted -> move(admitted, Standing.WITHDRAWN, ProposalWithdrawn::new));
    }

    @Transactional
    ProposalOutcome confirm(ConferenceId conference, ProposalReference reference, LongPredicate expected,
            Caller caller) {
        return guard.pass(conference, reference, expected, Action.CONFIRM, caller,
                admitted -> move(admitted, Standing.CONFIRMED, TalkConfirmed::new));
    }

    @Transactional
    ProposalOutcome cancel(ConferenceId conference, ProposalReference reference, LongPredicate expected,
            Caller caller) {
        return guard.pass(conference, reference, expected, Action.CANCEL, caller,
                admitted -> move(admitted, Standing.CANCELED, TalkCanceled::new));
    }

    /** Throws a draft away. */
    @Transactional
    ProposalOutcome discard(ConferenceId conference, ProposalReference reference, LongPredicate expected,
            Caller caller) {
        return guard.pass(conference, reference, expected, Action.DISCARD, caller, admitted -> {
            table.delete(admitted.proposal().id());
            return new Discarded();
        });
    }

    private ProposalOutcome revise(Guard.Admitted admitted, ProposalRequest request) {
        var before = admitted.proposal();
        var faults = new FieldFaults();
        refuse(request.onBehalfOf() != null, "onBehalfOf", "cannot be changed: the first speaker stays", faults);
        refuse(request.state() != null && !request.state().equals(before.state().wireName()), "state",
                "cannot be written: submit, withdraw, confirm or cancel the proposal instead", faults);
        var first = before.speakers().isEmpty() ? null : before.speakers().getFirst().email();
        var checked = new ProposalCheck(admitted.conference().profile(), faults, before.draft(), before.content())
            .check(request, first == null ? "" : first);
        if (!faults.isEmpty()) {
            return new Refused(faults.list());
        }
        table.revise(before.id(), checked.content());
        table.replaceSpeakers(before.id(), lineUp.ofRevised(checked, before.speakers()));
        return told(admitted, "revised", ProposalRevised::new);
    }

    private static void refuse(boolean wrong, String field, String message, FieldFaults faults) {
        if (wrong) {
            faults.add(field, message);
        }
    }

    /** A draft was checked leniently when it was saved, and the conference may have changed since. */
    private static void complete(Proposal draft, Conference conference, FieldFaults faults) {
        var content = draft.content();
        faults.text("abstract", content.abstractText(), Limits.ABSTRACT);
        if (conference.profile().languages().stream().noneMatch(content.language()::equalsIgnoreCase)) {
            faults.add("language", "must be one of the conference's (%s), it is (%s)".formatted(
                    String.join(", ", conference.profile().languages()), content.language()));
        }
    }

    private ProposalOutcome move(Guard.Admitted admitted, Standing standing, Announcements.Kind kind) {
        table.move(admitted.proposal().id(), standing);
        return told(admitted, standing.storedName(), kind);
    }

    private Done told(Guard.Admitted admitted, String action, Announcements.Kind kind) {
        var changed = queries.get(admitted.proposal().id());
        table.record(changed, action, admitted.viewer().account(), admitted.viewer().role());
        announcements.announce(changed, kind);
        return new Done(changed, admitted.callOpen());
    }
}
