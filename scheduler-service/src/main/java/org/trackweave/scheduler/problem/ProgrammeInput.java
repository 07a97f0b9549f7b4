package org.trackweave.scheduler.problem;

import java.time.ZoneId;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.scheduler.conference.Conferences;
import org.trackweave.scheduler.room.Room;
import org.trackweave.scheduler.room.Rooms;
import org.trackweave.scheduler.room.Timeslot;
import org.trackweave.scheduler.talk.Talk;
import org.trackweave.scheduler.talk.Talks;
import org.trackweave.scheduler.track.Track;
import org.trackweave.scheduler.track.Tracks;

/** Everything a programme is made from, as it was at one moment. */
public record ProgrammeInput(ZoneId zone, List<Talk> talks, List<Room> rooms, List<Timeslot> timeslots,
        List<Track> tracks) {

    public ProgrammeInput {
        talks = List.copyOf(talks);
        rooms = List.copyOf(rooms);
        timeslots = List.copyOf(timeslots);
        tracks = List.copyOf(tracks);
    }

    /** Reads the input in one snapshot, so that a change in the middle cannot tear it. */
    @Component
    public static class Reader {

        private final Conferences conferences;
        private final Talks talks;
        private final Rooms rooms;
        private final Tracks tracks;

        Reader(Conferences conferences, Talks talks, Rooms rooms, Tracks tracks) {
            this.conferences = conferences;
            this.talks = talks;
            this.rooms = rooms;
            this.tracks = tracks;
        }

        @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
        public ProgrammeInput read(String conferenceId) {
            return new ProgrammeInput(conferences.zone(conferenceId), talks.accepted(conferenceId),
                    rooms.rooms(conferenceId), rooms.timeslots(conferenceId), tracks.of(conferenceId));
        }
    }
}
