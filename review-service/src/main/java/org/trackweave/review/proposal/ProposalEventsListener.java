package org.trackweave.review.proposal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.ProposalEvent;
import org.trackweave.events.ProposalEvent.Unrecognised;
import org.trackweave.events.ProposalEvent.WithState;
import org.trackweave.events.Topics;

@Component
class ProposalEventsListener {

    private static final Logger log = LoggerFactory.getLogger(ProposalEventsListener.class);

    private final Proposals proposals;

    ProposalEventsListener(Proposals proposals) {
        this.proposals = proposals;
    }

    @KafkaListener(id = "review-service.proposals", idIsGroup = true, topics = Topics.PROPOSALS)
    @Transactional
    void on(ProposalEvent event) {
        switch (event) {
            case WithState known ->
                proposals.keep(known.conferenceId(), known.proposalId(), known.version(), known.proposal());
            case Unrecognised(_, var proposalId, var version) -> log
                .info("Event {} of proposal {} has a type this build does not know, skipped", version, proposalId);
        }
    }
}
