package org.trackweave.scheduler.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.trackweave.events.Level;

/** The working schedule as its page draws it: one grid a day, rooms across, time down, true to the minute. */
public record Board(List<Day> days, List<Column> rooms, List<TrackKey> tracks, List<Card> tray) {

    public Board {
        days = List.copyOf(days);
        rooms = List.copyOf(rooms);
        tracks = List.copyOf(tracks);
        tray = List.copyOf(tray);
    }

    /** A room's column. */
    public record Column(UUID id, String name, int capacity) {}

    /**
     * One day.
     *
     * @param key for anchors, {@code 2011-03-11}
     * @param opens the hour at which the grid begins
     * @param closes the hour at which it ends; more than 24 when talks go on after midnight
     * @param cells every timeslot, free or taken, in the order of time and rooms
     * @param bands breaks and blocked times
     * @param cards the talks, in the order of time and rooms
     */
    public record Day(String key, String label, String shortLabel, int opens, int closes, List<Cell> cells,
            List<Band> bands, List<Card> cards) {

        public Day {
            cells = List.copyOf(cells);
            bands = List.copyOf(bands);
            cards = List.copyOf(cards);
        }

        public LocalDate date() {
            return LocalDate.parse(key);
        }

        /** The hours that have a line. */
        public List<Integer> hours() {
            return IntStream.range(opens, closes).boxed().toList();
        }
    }

    /** A timeslot. */
    public record Cell(UUID id, Position at) {}

    /** A break or a blocked time; without a room it goes over all of them. */
    public record Band(UUID id, String name, String time, @Nullable String room, Position at) {}

    /**
     * A talk.
     *
     * @param track its primary track, null without one
     * @param cell the timeslot in which it starts; null where it has no place, or one that is no timeslot any more
     * @param day the key of its day, null where it has no place; as are {@code at}, {@code time} and {@code room}
     * @param clash whether it breaks a hard rule
     */
    public record Card(UUID id, String title, String speakers, Level level, int minutes, @Nullable TrackKey track,
            boolean pinned, boolean clash, @Nullable UUID cell, @Nullable String day, @Nullable Position at,
            @Nullable String time, @Nullable String room) {

        /** Class names: the content policy allows no style attributes. */
        public String css() {
            return (at == null ? "talk" : "talk " + at.css()) + (track == null ? "" : " " + track.css())
                    + (pinned ? " pinned" : "") + (clash ? " clash" : "");
        }
    }

    /**
     * A track's colour, weave and letters: three signs, so that none has to be seen.
     *
     * @param number from 1
     * @param mark one to three letters that no other track of the board has
     * @param talks how many of its talks have a place
     */
    public record TrackKey(int number, String name, String mark, int color, int talks) {

        public String css() {
            return "k%d track-%d".formatted(number, color % 12 + 1);
        }
    }
}
