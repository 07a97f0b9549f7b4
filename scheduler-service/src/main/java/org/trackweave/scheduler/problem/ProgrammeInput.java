package org.trackweave.scheduler.problem;

import java.time.ZoneId;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.conference.Conferences;
import org.trackweave.scheduler.room.Blocker;
import org.trackweave.scheduler.room.Blockers;
import org.trackweave.scheduler.room.ConferenceRoom;
import org.trackweave.scheduler.room.Rooms;
import org.trackweave.scheduler.room.Timeslot;
import org.trackweave.scheduler.room.WalkingTime;
import org.trackweave.scheduler.room.Walks;
import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.talk.Talks;
import org.trackweave.scheduler.timetable.Weights;
import org.trackweave.scheduler.track.Tracks;
import org.trackweave.scheduler.track.WorkingTrack;

/**
 * Everything a programme is made from, as it was at one moment.
 *
 * @param blockers breaks and other times without talks
 * @param walks how far the rooms' places are apart
 * @param pins the places at which organizers hold talks
 * @param wishes weights, speakers' times, shared audiences
 */
public record ProgrammeInput(ZoneId zone, List<AcceptedTalk> talks, List<ConferenceRoom> rooms,
        List<Timeslot> timeslots,
        List<WorkingTrack> tracks, List<Blocker> blockers, List<WalkingTime> walks, List<Placement> pins,
        Wishes wishes) {

    public ProgrammeInput {
        talks = List.copyOf(talks);
        rooms = List.copyOf(rooms);
        timeslots = List.copyOf(timeslots);
        tracks = List.copyOf(tracks);
        blockers = List.copyOf(blockers);
        walks = List.copyOf(walks);
        pins = List.copyOf(pins);
    }

    /** The same with other talks held at their places. */
    public ProgrammeInput pinning(List<Placement> others) {
        return new ProgrammeInput(zone, talks, rooms, timeslots, tracks, blockers, walks, others, wishes);
    }

    /** The same with other weights. */
    public ProgrammeInput with(Weights weights) {
        return new ProgrammeInput(zone, talks, rooms, timeslots, tracks, blockers, walks, pins,
                wishes.with(weights));
    }

    /** Reads the input in one snapshot, so that a change in the middle cannot tear it. */
    @Component
    public static class Reader {

        private final Conferences conferences;
        private final Talks talks;
        private final Rooms rooms;
        private final Tracks tracks;
        private final Blockers blockers;
        private final Walks walks;
        private final Pins pins;
        private final WishesReader wishes;

        Reader(Conferences conferences, Talks talks, Rooms rooms, Tracks tracks, Blockers blockers, Walks walks,
                Pins pins, WishesReader wishes) {
            this.conferences = conferences;
            this.talks = talks;
            this.rooms = rooms;
            this.tracks = tracks;
            this.blockers = blockers;
            this.walks = walks;
            this.pins = pins;
            this.wishes = wishes;
        }

        @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
        public ProgrammeInput read(String conferenceId) {
            List<AcceptedTalk> accepted = talks.accepted(conferenceId);
            return read(conferenceId, accepted, wishes.read(conferenceId, accepted));
        }

        /** Without the speakers' names: for what is stored, where erasing a person could not reach them. */
        @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
        public ProgrammeInput readNameless(String conferenceId) {
            List<AcceptedTalk> accepted = talks.accepted(conferenceId);
            return read(conferenceId, accepted, wishes.readNameless(conferenceId));
        }

        private ProgrammeInput read(String conferenceId, List<AcceptedTalk> accepted, Wishes wished) {
            return new ProgrammeInput(conferences.zone(conferenceId), accepted, rooms.rooms(conferenceId),
                    rooms.timeslots(conferenceId), tracks.of(conferenceId),
                    blockers.of(conferenceId), walks.of(conferenceId), pins.pinned(conferenceId), wished);
        }
    }
}
