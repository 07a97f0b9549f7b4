package org.trackweave.scheduler.schedule;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an edit did.
 *
 * @param version that the schedule has now
 * @param done in words
 * @param cards every talk that is now drawn in another way
 * @param summary of the whole schedule
 */
public record EditReport(long version, String done, Effects effects, List<MovedCard> cards, Summary summary) {

    public EditReport {
        cards = List.copyOf(cards);
    }

    /**
     * Where a talk is drawn now.
     *
     * @param css the card's class names
     * @param cell the timeslot, null without a place
     * @param day {@code 2011-03-11}, null without a place
     */
    public record MovedCard(UUID talk, String css, @Nullable UUID cell, @Nullable String day, @Nullable String time,
            @Nullable String room, boolean pinned, boolean clash) {

        static MovedCard of(Board.Card card) {
            return new MovedCard(card.id(), card.css(), card.cell(), card.day(), card.time(), card.room(),
                    card.pinned(), card.clash());
        }
    }

    /**
     * How the schedule stands.
     *
     * @param clashes hard rules that it breaks, in words
     * @param undo what the next undo would take back, null where nothing is left
     */
    public record Summary(int placed, int unplaced, List<String> clashes, @Nullable String undo) {

        public Summary {
            clashes = List.copyOf(clashes);
        }
    }
}
