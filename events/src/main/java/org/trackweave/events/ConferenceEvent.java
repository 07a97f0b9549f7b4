package org.trackweave.events;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;

/** What the submission service says of a conference and its call for proposals. */
@JsonTypeInfo(use = Id.NAME, property = "type", defaultImpl = ConferenceEvent.Unrecognised.class)
@JsonSubTypes({@Type(name = "conference.opened.v1", value = ConferenceEvent.ConferenceOpened.class),
        @Type(name = "conference.changed.v1", value = ConferenceEvent.ConferenceChanged.class),
        @Type(name = "conference.cfp-changed.v1", value = ConferenceEvent.CfpChanged.class),
        @Type(name = "conference.speaker-availability-changed.v1", value = ConferenceEvent.SpeakerAvailabilityChanged.class)})
public sealed interface ConferenceEvent extends Event {

    /** The conference's id, which is its slug: {@code pycon-2011}. */
    String conferenceId();

    @Override
    default String topic() {
        return Topics.CONFERENCES;
    }

    @Override
    default String key() {
        return conferenceId();
    }

    /** @param openedBy the account that becomes the first organizer; null in events written before it was recorded */
    record ConferenceOpened(String conferenceId, long version, Conference conference,
            @Nullable UUID openedBy) implements ConferenceEvent {}

    /** Anything but the call changed: name, dates, formats. */
    record ConferenceChanged(String conferenceId, long version, Conference conference) implements ConferenceEvent {}

    /** The call's window changed. */
    record CfpChanged(String conferenceId, long version, Conference conference) implements ConferenceEvent {}

    /**
     * A speaker's times at a conference, without reasons. {@link #version()} counts the events of one speaker at one
     * conference, which together are the aggregate.
     *
     * @param unavailable when they cannot speak
     * @param preferred when they like to; none for any time
     */
    record SpeakerAvailabilityChanged(String conferenceId, UUID personId, long version, List<TimeSpan> unavailable,
            List<TimeSpan> preferred) implements ConferenceEvent {

        public SpeakerAvailabilityChanged {
            unavailable = List.copyOf(unavailable);
            preferred = List.copyOf(preferred);
        }

        @Override
        public String aggregate() {
            return conferenceId + "/" + personId;
        }
    }

    /** A newer writer sent a type that this build does not know: skipped, never a poison record. */
    record Unrecognised(String conferenceId, long version) implements ConferenceEvent {}
}
