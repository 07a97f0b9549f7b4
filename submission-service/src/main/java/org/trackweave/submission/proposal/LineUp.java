package org.trackweave.submission.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.trackweave.platform.security.Caller;
import org.trackweave.submission.person.Persons;
import org.trackweave.submission.proposal.CheckedProposal.NamedSpeaker;

/** Turns the speakers as they were typed into persons, in their order and nobody twice. */
@Component
class LineUp {

    private final Persons persons;
    private final SpeakerRecognition recognition;

    LineUp(Persons persons, SpeakerRecognition recognition) {
        this.persons = persons;
        this.recognition = recognition;
    }

    List<Billing> ofNew(CheckedProposal checked, Caller sender) {
        var onBehalfOf = checked.onBehalfOf();
        if (onBehalfOf == null) {
            // A first sign-in changes proposals: those before the addresses, in the order of one who revises.
            recognition.recognise(sender);
        }
        persons.hold(Stream.concat(Stream.of(onBehalfOf == null ? sender.email() : onBehalfOf.email()),
                checked.coSpeakers().stream().map(NamedSpeaker::email)));
        var first = onBehalfOf == null
                ? new Billing(recognition.speaker(sender), sender.name(),
                        checked.biography())
                : new Billing(persons.ofEmail(onBehalfOf.email()), onBehalfOf.name(), checked.biography());
        return with(first, checked.coSpeakers());
    }

    /** The first speaker stays; the others are as the request has them. */
    List<Billing> ofRevised(CheckedProposal checked, List<ProposalSpeaker> before) {
        persons.hold(checked.coSpeakers().stream().map(NamedSpeaker::email));
        var first = before.isEmpty()
                ? null
                : new Billing(before.getFirst().person(), before.getFirst().name(), checked.biography());
        return with(first, checked.coSpeakers());
    }

    private List<Billing> with(@Nullable Billing first, List<NamedSpeaker> coSpeakers) {
        var lineUp = new ArrayList<Billing>();
        if (first != null) {
            lineUp.add(first);
        }
        coSpeakers.forEach(one -> lineUp.add(new Billing(persons.ofEmail(one.email()), one.name(), one.biography())));
        var seen = new HashSet<>();
        lineUp.removeIf(billing -> !seen.add(billing.person()));
        return lineUp;
    }
}
