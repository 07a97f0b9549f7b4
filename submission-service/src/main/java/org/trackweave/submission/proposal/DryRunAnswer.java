package org.trackweave.submission.proposal;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.trackweave.platform.security.Caller;
import org.trackweave.submission.proposal.CheckedProposal.NamedSpeaker;

/** What a request without faults would have stored. */
record DryRunAnswer(Standing state, @JsonUnwrapped Content content, List<SpeakerPreview> speakers) {

    /** A speaker who would be on the proposal. */
    record SpeakerPreview(String name, String email, @Nullable String biography) {}

    static DryRunAnswer of(Intake.Ready.Yes ready, Caller sender) {
        var checked = ready.checked();
        var onBehalfOf = checked.onBehalfOf();
        var speakers = new ArrayList<SpeakerPreview>();
        speakers.add(onBehalfOf == null
                ? new SpeakerPreview(sender.name(), sender.email(), checked.biography())
                : new SpeakerPreview(onBehalfOf.name(), onBehalfOf.email(), checked.biography()));
        checked.coSpeakers().stream().map(DryRunAnswer::preview).forEach(speakers::add);
        return new DryRunAnswer(ready.standing(), checked.content(), speakers);
    }

    private static SpeakerPreview preview(NamedSpeaker speaker) {
        return new SpeakerPreview(speaker.name(), speaker.email(), speaker.biography());
    }
}
