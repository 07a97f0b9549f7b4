package org.trackweave.submission.availability;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.ConferenceEvent.SpeakerAvailabilityChanged;
import org.trackweave.events.TimeSpan;
import org.trackweave.platform.messaging.Outbox;
import org.trackweave.platform.security.Caller;
import org.trackweave.submission.availability.AvailabilityTable.ListedSpeaker;
import org.trackweave.submission.conference.Conference;
import org.trackweave.submission.conference.ConferenceId;
import org.trackweave.submission.conference.Conferences;
import org.trackweave.submission.input.FieldFaults;
import org.trackweave.submission.person.PersonId;
import org.trackweave.submission.proposal.SpeakerRecognition;

/** Keeps the times of speakers and tells the scheduler of them. */
@Service
public class Availability {

    private final AvailabilityTable table;
    private final Conferences conferences;
    private final SpeakerRecognition recognition;
    private final Outbox outbox;

    Availability(AvailabilityTable table, Conferences conferences, SpeakerRecognition recognition, Outbox outbox) {
        this.table = table;
        this.conferences = conferences;
        this.recognition = recognition;
        this.outbox = outbox;
    }

    /** The person that an account is, where it speaks or asked to at the conference. */
    @Transactional
    public Optional<PersonId> speaker(ConferenceId conference, Caller caller) {
        return recognition.recognise(caller).filter(person -> table.speaks(conference, person));
    }

    /** Empty for somebody who does not speak at the conference. */
    Optional<SpeakerTimes> of(ConferenceId conference, PersonId person) {
        return table.speaks(conference, person)
                ? Optional.of(table.find(conference, person).orElse(SpeakerTimes.ANY))
                : Optional.empty();
    }

    /** Everything a person said, at every conference. */
    public List<TimesAt> of(PersonId person) {
        return table.conferencesOf(person)
            .stream()
            .flatMap(conference -> table.find(conference, person)
                .map(times -> new TimesAt(conference, times.unavailable(), times.preferred()))
                .stream())
            .toList();
    }

    /** A person's times at one conference. */
    public record TimesAt(ConferenceId conference, List<TimeSpan> unavailable, List<TimeSpan> preferred) {}

    /** By name. */
    List<ListedSpeaker> list(ConferenceId conference) {
        return table.list(conference)
            .stream()
            .sorted(Comparator.comparing(ListedSpeaker::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(one -> one.person().value()))
            .toList();
    }

    @Transactional
    TimesOutcome change(ConferenceId id, PersonId person, LongPredicate expected, TimesRequest request) {
        Optional<Conference> conference = conferences.find(id);
        if (conference.isEmpty()) {
            return new TimesOutcome.UnknownConference(id);
        }
        if (!table.speaks(id, person)) {
            return new TimesOutcome.NoSpeaker();
        }
        SpeakerTimes current = table.find(id, person).orElse(SpeakerTimes.ANY);
        if (!expected.test(current.version())) {
            return new TimesOutcome.Stale(current);
        }
        var faults = new FieldFaults();
        var unavailable = request.checkedUnavailable(conference.get().profile(), faults);
        var preferred = request.checkedPreferred(conference.get().profile(), unavailable, faults);
        if (!faults.isEmpty()) {
            return new TimesOutcome.Refused(faults.list());
        }
        var next = new SpeakerTimes(current.version() + 1, unavailable, preferred);
        return store(id, person, next)
                ? new TimesOutcome.Done(next)
                : new TimesOutcome.Stale(table.find(id, person).orElse(SpeakerTimes.ANY));
    }

    /** A person who is forgotten has no times any more, anywhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(PersonId person) {
        for (ConferenceId conference : table.conferencesOf(person)) {
            SpeakerTimes current = table.find(conference, person).orElse(SpeakerTimes.ANY);
            store(conference, person, new SpeakerTimes(current.version() + 1, List.of(), List.of()));
        }
    }

    private boolean store(ConferenceId conference, PersonId person, SpeakerTimes times) {
        boolean stored = table.store(conference, person, times);
        if (stored) {
            outbox.append(new SpeakerAvailabilityChanged(conference.slug(), person.value(), times.version(),
                    times.unavailable(), times.preferred()));
        }
        return stored;
    }
}
