package org.trackweave.scheduler.schedule;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What every other timeslot would cost one talk.
 *
 * @param version of the schedule that was looked at
 * @param cell the timeslot it is in now, null without one
 * @param pinned whether it must not be moved at all
 * @param choices the best first
 */
public record Choices(long version, UUID talk, @Nullable UUID cell, boolean pinned, List<Choice> choices) {

    public Choices {
        choices = List.copyOf(choices);
    }

    /**
     * One timeslot.
     *
     * @param where "Room A, Fri 11 Mar 10:20–10:50"
     * @param swap the talk that starts there now and would change places; null where none does
     * @param held whether that talk is pinned, so that the timeslot cannot be had
     * @param points by how much the wishes would be met better (more than 0) or worse (less than 0)
     * @param clashes hard rules that the talks that move would break, in words
     */
    public record Choice(UUID cell, String where, @Nullable Swap swap, boolean held, long points,
            List<String> clashes) {

        public Choice {
            clashes = List.copyOf(clashes);
        }
    }

    /** The talk that would have to go. */
    public record Swap(UUID talk, String title) {}

    /**
     * One timeslot with what its points are made of.
     *
     * @param wishes wishes that would be unmet, in words; the weightiest, if there are many
     * @param mends what is broken or unmet now and would not be, in words
     */
    public record Reasons(Choice choice, List<String> wishes, List<String> mends) {

        public Reasons {
            wishes = List.copyOf(wishes);
            mends = List.copyOf(mends);
        }
    }
}
