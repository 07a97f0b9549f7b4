package org.trackweave.search.talk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.Conference;
import org.trackweave.events.ConferenceEvent;
import org.trackweave.events.ConferenceEvent.CfpChanged;
import org.trackweave.events.ConferenceEvent.ConferenceChanged;
import org.trackweave.events.ConferenceEvent.ConferenceOpened;
import org.trackweave.events.DecisionEvent;
import org.trackweave.events.DecisionEvent.DecisionPublished;
import org.trackweave.events.ProgrammeEvent;
import org.trackweave.events.ProgrammeEvent.ScheduleReleased;
import org.trackweave.events.ProgrammeEvent.TracksPublished;
import org.trackweave.events.ProposalEvent;

/**
 * Applies what the topics say: a batch is one transaction. Order and repetition do not matter, since every part keeps
 * its newest version.
 */
@Component
class ReadModel {

    private final TalkTable talks;
    private final ProgrammeTable programmes;
    private final SpeakerNames names;
    private final ApplicationEventPublisher events;

    ReadModel(TalkTable talks, ProgrammeTable programmes, SpeakerNames names, ApplicationEventPublisher events) {
        this.talks = talks;
        this.programmes = programmes;
        this.names = names;
        this.events = events;
    }

    @Transactional
    void proposals(List<Traced<ProposalEvent>> batch) {
        Set<UUID> touched = new HashSet<>();
        for (Traced<ProposalEvent> traced : batch) {
            switch (traced.event()) {
                case ProposalEvent.WithState stated -> {
                    talks.save(stated, traced.traceId());
                    touched.add(stated.proposalId());
                }
                case ProposalEvent.Unrecognised _ -> {
                }
            }
        }
        names.open(touched);
        events.publishEvent(new TalksChanged());
    }

    @Transactional
    void decisions(List<Traced<DecisionEvent>> batch) {
        Set<UUID> touched = new HashSet<>();
        for (Traced<DecisionEvent> traced : batch) {
            switch (traced.event()) {
                case DecisionPublished published -> {
                    talks.save(published, traced.traceId());
                    touched.add(published.proposalId());
                }
                case DecisionEvent.Unrecognised _ -> {
                }
            }
        }
        names.open(touched);
        events.publishEvent(new TalksChanged());
    }

    @Transactional
    void programmes(List<Traced<ProgrammeEvent>> batch) {
        for (Traced<ProgrammeEvent> traced : batch) {
            switch (traced.event()) {
                case TracksPublished published ->
                    programmes.saveTracks(published.conferenceId(), published.version(), published.tracks(),
                            traced.traceId());
                case ScheduleReleased released -> programmes.saveRelease(released, traced.traceId());
                case ProgrammeEvent.Unrecognised _ -> {
                }
            }
        }
        events.publishEvent(new TalksChanged());
    }

    @Transactional
    void conferences(List<Traced<ConferenceEvent>> batch) {
        for (Traced<ConferenceEvent> traced : batch) {
            switch (traced.event()) {
                case ConferenceOpened opened -> save(opened, opened.conference());
                case ConferenceChanged changed -> save(changed, changed.conference());
                case CfpChanged changed -> save(changed, changed.conference());
                case ConferenceEvent.SpeakerAvailabilityChanged _,ConferenceEvent.Unrecognised _ -> {
                }
            }
        }
        events.publishEvent(new TalksChanged());
    }

    private void save(ConferenceEvent event, Conference conference) {
        programmes.save(event.conferenceId(), event.version(), conference);
    }
}
