package org.trackweave.scheduler.schedule;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.trackweave.events.Level;

/** A timetable as a page shows it: one grid a day, rooms across, times down. */
public record TimetableView(List<Day> days, List<Legend> tracks, List<Entry> unplaced) {

    public TimetableView {
        days = List.copyOf(days);
        tracks = List.copyOf(tracks);
        unplaced = List.copyOf(unplaced);
    }

    /**
     * One day.
     *
     * @param key for anchors, {@code 2011-03-11}
     * @param opens the hour at which the grid begins
     * @param hours the hours that have a line
     * @param slots in the order of time, then of the rooms
     */
    public record Day(String key, String label, int opens, List<Integer> hours, List<String> rooms, List<Slot> slots) {}

    /**
     * A place in the grid.
     *
     * @param room its column, from 1
     * @param hour and {@code minute}: its start, to five minutes
     * @param minutes its length, to five minutes
     * @param talk what is held there; null for a free timeslot
     */
    public record Slot(int room, String roomName, int hour, int minute, int minutes, String time,
            @Nullable Entry talk) {

        /** Class names: the content policy allows no style attributes. */
        public String css() {
            return "h-%d m-%d d-%d room-%d".formatted(hour, minute, minutes, room);
        }
    }

    /**
     * A talk in the grid.
     *
     * @param track the primary track's name, null without one
     * @param color the track's colour, from 0; -1 without one
     */
    public record Entry(UUID proposalId, String code, String title, Level level, List<String> speakers,
            @Nullable String track, int color) {}

    /** A track's colour, and how many of its talks are placed. */
    public record Legend(UUID trackId, String slug, String name, int color, int talks) {}
}
