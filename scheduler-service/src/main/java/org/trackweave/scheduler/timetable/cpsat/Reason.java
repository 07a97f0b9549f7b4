package org.trackweave.scheduler.timetable.cpsat;

/** A part of the hard rules that may be looked at alone; talks, tracks, speakers and rooms by their number. */
sealed interface Reason {

    /** The talk has a place. */
    record Placed(int talk) implements Reason {}

    /** The track's talks do not overlap. */
    record OneAtATime(int track) implements Reason {}

    /** The speaker's talks do not overlap. */
    record OneStage(int speaker) implements Reason {}

    /** The speaker does not speak while away. */
    record Away(int speaker) implements Reason {}

    /** The room is not used when it cannot be. */
    record Blocked(int room) implements Reason {}

    /** The talk's room has the seats and features that it needs. */
    record Needs(int talk) implements Reason {}

    /** The talk stays where it is pinned. */
    record Pinned(int talk) implements Reason {}

    /** What two talks ask of each other, by the number of the relation. */
    record Related(int relation) implements Reason {}
}
