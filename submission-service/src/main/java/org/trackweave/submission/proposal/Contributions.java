package org.trackweave.submission.proposal;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.person.PersonId;

/** Everything a person proposed, as they have a right to be told. */
@Service
public class Contributions {

    private final ProposalQueries queries;

    Contributions(ProposalQueries queries) {
        this.queries = queries;
    }

    /** @param billedAs the person's name on this proposal */
    public record Contribution(ConferenceId conference, String code, State state, String billedAs,
            @Nullable String biography, String title, @JsonProperty("abstract") String abstractText,
            String description, List<String> tags, @Nullable String notesForReviewers, Instant createdAt,
            @Nullable Instant submittedAt) {}

    /** In every conference, drafts too, the oldest first. */
    public List<Contribution> of(PersonId person) {
        return queries.of(person)
            .stream()
            .flatMap(proposal -> proposal.speakers()
                .stream()
                .filter(speaker -> speaker.person().equals(person))
                .map(speaker -> contribution(proposal, speaker)))
            .toList();
    }

    private static Contribution contribution(Proposal proposal, ProposalSpeaker speaker) {
        var content = proposal.content();
        return new Contribution(proposal.conference(), proposal.code(), proposal.state(), speaker.name(),
                speaker.biography(), content.title(), content.abstractText(), content.description(), content.tags(),
                content.notesForReviewers(), proposal.createdAt(), proposal.submittedAt());
    }
}
