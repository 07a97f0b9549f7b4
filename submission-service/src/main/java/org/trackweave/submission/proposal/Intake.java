package org.trackweave.submission.proposal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.ProposalEvent.ProposalSubmitted;
import org.trackweave.platform.security.Caller;
import org.trackweave.submission.conference.Call;
import org.trackweave.submission.conference.Conference;
import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.conference.Conferences;
import org.trackweave.submission.id.Codes;
import org.trackweave.submission.id.Ids;
import org.trackweave.submission.input.FieldFaults;
import org.trackweave.submission.proposal.ProposalOutcome.CallNotOpen;
import org.trackweave.submission.proposal.ProposalOutcome.Done;
import org.trackweave.submission.proposal.ProposalOutcome.OrganizersOnly;
import org.trackweave.submission.proposal.ProposalOutcome.Refused;
import org.trackweave.submission.proposal.ProposalOutcome.UnknownConference;

/** Takes new proposals and drafts. */
@Service
class Intake {

    private final Conferences conferences;
    private final ProposalTable table;
    private final ProposalQueries queries;
    private final LineUp lineUp;
    private final Announcements announcements;
    private final Ids ids;
    private final Codes codes;

    Intake(Conferences conferences, ProposalTable table, ProposalQueries queries, LineUp lineUp,
            Announcements announcements, Ids ids, Codes codes) {
        this.conferences = conferences;
        this.table = table;
        this.queries = queries;
        this.lineUp = lineUp;
        this.announcements = announcements;
        this.ids = ids;
        this.codes = codes;
    }

    /** A request that may be carried out, or why not. */
    sealed interface Ready {

        record Yes(CheckedProposal checked, Standing standing, boolean callOpen) implements Ready {}

        record No(ProposalOutcome.Failure failure) implements Ready {}
    }

    /** Says whether the request would be taken now, and changes nothing. */
    @Transactional(readOnly = true)
    Ready check(ConferenceId id, ProposalRequest request, Caller sender) {
        return conferences.find(id)
            .map(conference -> check(conference, request, sender))
            .orElseGet(() -> new Ready.No(new UnknownConference(id)));
    }

    @Transactional
    ProposalOutcome take(ConferenceId id, ProposalRequest request, Caller sender) {
        return switch (check(id, request, sender)) {
            case Ready.No(var failure) -> failure;
            case Ready.Yes ready -> new Done(store(id, ready, sender), ready.callOpen());
        };
    }

    private Ready check(Conference conference, ProposalRequest request, Caller sender) {
        var organizes = sender.organizes(conference.id().slug());
        if (request.onBehalfOf() != null && !organizes) {
            return new Ready.No(new OrganizersOnly());
        }
        var faults = new FieldFaults();
        var draft = request.wantsDraft();
        if (request.state() != null && !draft && !request.state().equals(State.SUBMITTED.wireName())) {
            faults.add("state", "must be draft or submitted, it is (%s)".formatted(request.state()));
        }
        var checked = new ProposalCheck(conference.profile(), faults, draft, null).check(request, sender.email());
        if (!faults.isEmpty()) {
            return new Ready.No(new Refused(faults.list()));
        }
        var now = conferences.now();
        var callOpen = conference.call().stateAt(now) == Call.State.OPEN;
        // Organizers may send in late what reached them some other way.
        if (!callOpen && !draft && request.onBehalfOf() == null) {
            return new Ready.No(new CallNotOpen(conference.call(), now));
        }
        return new Ready.Yes(checked, draft ? Standing.DRAFT : Standing.SUBMITTED, callOpen);
    }

    private Proposal store(ConferenceId conference, Ready.Yes ready, Caller sender) {
        var checked = ready.checked();
        var standing = ready.standing();
        var id = new ProposalId(ids.next());
        while (!table.insert(id, conference, codes.next(), standing, checked.content(), sender.accountId())) {
            // One code in a few hundred million is taken: the next one is not.
        }
        table.replaceSpeakers(id, lineUp.ofNew(checked, sender));
        var stored = queries.get(id);
        table.record(stored, standing == Standing.DRAFT ? "drafted" : "submitted", sender.accountId(),
                checked.onBehalfOf() == null ? "speaker" : "organizer");
        announcements.announce(stored, ProposalSubmitted::new);
        return stored;
    }
}
