package org.trackweave.scheduler.schedule;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.trackweave.scheduler.schedule.Choices.Reasons;
import org.trackweave.scheduler.talk.NeedsView;

/**
 * All that organizers want to know of one talk's place.
 *
 * @param where in words, null without a place
 * @param why what speaks for its place, in words
 * @param needs of its room
 * @param choices other timeslots, the best first
 * @param more how many timeslots are left out
 */
public record TalkPanel(long version, Board.Card card, String code, @Nullable String where, List<String> why,
        List<Unmet> unmet, NeedsView needs, List<Reasons> choices, int more) {

    public TalkPanel {
        why = List.copyOf(why);
        unmet = List.copyOf(unmet);
        choices = List.copyOf(choices);
    }

    /**
     * A rule that is broken or a wish that is not met here.
     *
     * @param hard whether it stands against a release
     * @param points what it costs
     * @param inTheWay the other talks it is about
     */
    public record Unmet(boolean hard, long points, String words, List<Other> inTheWay) {

        public Unmet {
            inTheWay = List.copyOf(inTheWay);
        }
    }

    /** Another talk. */
    public record Other(UUID id, String title) {}
}
