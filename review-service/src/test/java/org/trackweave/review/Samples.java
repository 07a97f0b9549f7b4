package org.trackweave.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.trackweave.events.Conference;
import org.trackweave.events.Level;
import org.trackweave.events.PersonalText;
import org.trackweave.events.Proposal;
import org.trackweave.events.ProposalState;
import org.trackweave.events.SessionFormat;
import org.trackweave.events.Speaker;

/** What the tests send as events. */
final class Samples {

    static final Instant SUBMITTED_AT = Instant.parse("2010-10-01T12:00:00Z");

    /** All five default criteria at their best: 100. */
    static final Map<String, Integer> BEST = Map.of("clarity", 2, "outline", 2, "substance", 2, "audience", 2,
            "recommendation", 3);
    /** And at their worst: 0. */
    static final Map<String, Integer> WORST = Map.of("clarity", 0, "outline", 0, "substance", 0, "audience", 0,
            "recommendation", 0);

    private Samples() {}

    static Conference conference(String name) {
        return new Conference(name, "", LocalDate.of(2011, 3, 11), LocalDate.of(2011, 3, 13), "America/New_York",
                Instant.parse("2010-09-01T00:00:00Z"), Instant.parse("2010-11-01T00:00:00Z"),
                List.of(new SessionFormat("Talk", 30), new SessionFormat("Long talk", 45)), List.of("en"));
    }

    static Proposal proposal(String title, UUID speakerAccount) {
        return proposal(title, speakerAccount, "sealed");
    }

    static Proposal proposal(String title, UUID speakerAccount, String sealedName) {
        return new Proposal("K7QX2M", ProposalState.SUBMITTED, title, "About *" + title + "*.", "At length.",
                Level.ADVANCED, "Talk", 30, "en", List.of("network"),
                List.of(new Speaker(UUID.randomUUID(), speakerAccount, new PersonalText(sealedName),
                        new PersonalText(sealedName), null)),
                null, SUBMITTED_AT);
    }

    static Proposal with(Proposal proposal, ProposalState state, String title) {
        return new Proposal(proposal.code(), state, title, proposal.abstractText(), proposal.description(),
                proposal.level(), proposal.format(), proposal.minutes(), proposal.language(), proposal.tags(),
                proposal.speakers(), proposal.notesForReviewers(), proposal.submittedAt());
    }
}
