package org.trackweave.events;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;

/**
 * What the scheduler service says of the programme, keyed by conference. Each event is the whole programme; tracks and
 * releases of one conference count their versions together.
 */
@JsonTypeInfo(use = Id.NAME, property = "type", defaultImpl = ProgrammeEvent.Unrecognised.class)
@JsonSubTypes({@Type(name = "programme.tracks-published.v1", value = ProgrammeEvent.TracksPublished.class),
        @Type(name = "programme.schedule-released.v1", value = ProgrammeEvent.ScheduleReleased.class)})
public sealed interface ProgrammeEvent extends Event {

    String conferenceId();

    @Override
    default String topic() {
        return Topics.PROGRAMME;
    }

    @Override
    default String key() {
        return conferenceId();
    }

    /** The virtual tracks and who belongs to them, before there is a timetable. */
    record TracksPublished(String conferenceId, long version, List<VirtualTrack> tracks) implements ProgrammeEvent {

        public TracksPublished {
            tracks = List.copyOf(tracks);
        }
    }

    /**
     * A frozen, named version of the whole schedule. It replaces everything published before.
     *
     * @param release its name, {@code 1.0}
     */
    record ScheduleReleased(String conferenceId, long version, String release, Instant releasedAt, String comment,
            List<VirtualTrack> tracks, List<Room> rooms, List<Placement> placements) implements ProgrammeEvent {

        public ScheduleReleased {
            tracks = List.copyOf(tracks);
            rooms = List.copyOf(rooms);
            placements = List.copyOf(placements);
        }
    }

    /** A newer writer sent a type that this build does not know: skipped, never a poison record. */
    record Unrecognised(String conferenceId, long version) implements ProgrammeEvent {}
}
