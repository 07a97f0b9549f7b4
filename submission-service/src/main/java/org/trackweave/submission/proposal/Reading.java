package org.trackweave.submission.proposal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.platform.security.Caller;
import org.trackweave.submission.conference.ConferenceId;

/** Shows proposals to those who may see them. */
@Service
class Reading {

    /** No client gets more at once. */
    static final int MOST = 200;

    private final SpeakerRecognition recognition;
    private final ProposalQueries queries;

    Reading(SpeakerRecognition recognition, ProposalQueries queries) {
        this.recognition = recognition;
        this.queries = queries;
    }

    /** @param next where the next page begins, null after the last one */
    record Page(List<Proposal> proposals, @Nullable Cursor next) {

        /** @param found one more than asked for, where there are more */
        static Page of(List<Proposal> found, int asked) {
            if (found.size() <= asked) {
                return new Page(List.copyOf(found), null);
            }
            return new Page(List.copyOf(found.subList(0, asked)), Cursor.after(found.get(asked - 1)));
        }
    }

    /** Empty where there is none, and where the caller may not know of it. */
    @Transactional
    Optional<Proposal> one(ConferenceId conference, ProposalReference reference, Caller caller) {
        recognition.recognise(caller);
        return queries.find(conference, reference)
            .filter(proposal -> Viewer.of(proposal, caller).maySee(proposal));
    }

    /** What the caller speaks on, drafts too, newest first. */
    @Transactional
    Page own(ConferenceId conference, Caller caller, @Nullable Cursor after, int limit) {
        return recognition.recognise(caller)
            .map(person -> Page.of(queries.own(conference, person, after, limit + 1), limit))
            .orElseGet(() -> new Page(List.of(), null));
    }

    /** All of a conference but drafts, newest first; for organizers. */
    Page all(ConferenceId conference, ProposalFilter filter, @Nullable Cursor after, int limit) {
        return Page.of(queries.list(conference, filter, after, limit + 1), limit);
    }

    /** How many there are in each state, without drafts; states without any are left out. */
    Map<State, Long> counts(ConferenceId conference) {
        return queries.counts(conference);
    }

    /** A whole conference but its drafts, for exports. */
    List<Proposal> everything(ConferenceId conference) {
        return queries.list(conference, ProposalFilter.of(null, null, null, null, null), null, Integer.MAX_VALUE);
    }
}
