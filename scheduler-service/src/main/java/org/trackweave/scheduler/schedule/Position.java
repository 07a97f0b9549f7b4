package org.trackweave.scheduler.schedule;

/**
 * Where something is drawn in the grid of a day.
 *
 * @param room its column, from 1; 0 goes over all columns
 * @param minute of the day at which it starts
 * @param minutes its length
 * @param lane the part of the column it has where several things overlap in one room, from 1
 * @param lanes into how many parts the column is divided there
 */
public record Position(int room, int minute, int minutes, int lane, int lanes) {

    public static Position whole(int room, int minute, int minutes) {
        return new Position(room, minute, minutes, 1, 1);
    }

    Position part(int newLane, int of) {
        return new Position(room, minute, minutes, newLane, of);
    }

    int end() {
        return minute + minutes;
    }

    boolean overlaps(Position other) {
        return room == other.room && minute < other.end() && other.minute < end();
    }

    /** "h10 m20 x0 y30 r3": class names, because the content policy allows no style attributes. */
    public String css() {
        String place = "h%d m%d x%d y%d r%d".formatted(minute / 60, minute % 60, minutes / 60, minutes % 60, room);
        return lanes == 1 ? place : place + " n%d o%d".formatted(lane, lanes);
    }
}
