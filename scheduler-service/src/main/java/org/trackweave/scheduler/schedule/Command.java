package org.trackweave.scheduler.schedule;

import java.util.UUID;

/** What an organizer wants to do with the working schedule. */
public sealed interface Command {

    /** Puts a talk into a timeslot, whether or not that breaks a rule or another talk is there. */
    record Place(UUID talk, UUID timeslot) implements Command {}

    /** Two talks change places; one of them may be without a place. */
    record Swap(UUID talk, UUID with) implements Command {}

    /** Takes a talk out of the grid. */
    record Unplace(UUID talk) implements Command {}

    /** Holds a talk where it is, against runs and people, or lets it go. */
    record Pin(UUID talk, boolean held) implements Command {}

    /** Takes the latest edit back that is not taken back yet. */
    record Undo() implements Command {}
}
