package org.trackweave.scheduler.timetable;

/** What a timetable is judged by. Hard rules are never broken by a released timetable; the words are for people. */
public enum Rule {

    ROOM_CLASH(Kind.HARD, 1, "one talk in a room at a time"),
    SPEAKER_CLASH(Kind.HARD, 1,
            "a speaker on one stage at a time"),
    TRACK_OVERLAP(Kind.HARD, 1,
            "talks of one virtual track never at the same time"),
    CELL_TOO_SHORT(Kind.HARD, 1,
            "a talk has the time it needs"),
    ROOM_BLOCKED(Kind.HARD, 1,
            "no talk in a room that cannot be used"),
    ROOM_UNSUITABLE(Kind.HARD, 1,
            "a room has what the talk needs"),
    ROOM_TOO_SMALL(Kind.HARD, 1,
            "a room has the seats the talk needs"),
    SPEAKER_UNAVAILABLE(
            Kind.HARD, 1,
            "no talk while its speaker is away"),
    NOT_WHERE_PINNED(
            Kind.HARD, 1, "a pinned talk stays in its cell"),
    SESSION_SHARED(Kind.HARD, 1, "a session in a room belongs to one track"),
    EXCLUDED(Kind.HARD, 1, "talks that exclude each other never at the same time"),
    BEFORE_PREREQUISITE(Kind.HARD, 1, "a talk after the talks it builds on"),

    UNPLACED(Kind.MEDIUM, 1, "every talk has a place"),

    TRACK_ROOM_CHANGE(Kind.SOFT, 40, "a track stays in one room for a day"),
    NOVICE_FIRST(Kind.SOFT, 20,
            "within a track, easier talks before harder ones"),
    POPULAR_IN_SMALL_ROOM(Kind.SOFT, 1,
            "popular talks in large rooms"),
    POPULAR_AT_ONCE(Kind.SOFT, 10,
            "popular talks not against each other"),
    SHARED_AUDIENCE(Kind.SOFT, 1,
            "talks for the same people not against each other"),
    SPEAKER_PAUSE(Kind.SOFT, 20,
            "a speaker's talks with a pause between them"),
    SPEAKER_PREFERENCE(
            Kind.SOFT, 20,
            "talks when their speakers like to speak"),
    PLACE_WISH(Kind.SOFT,
            20, "talks where they wish to be"),
    SAME_LEVEL_AT_ONCE(
            Kind.SOFT, 2,
            "talks of different levels at each time"),
    TIME_LEFT_OVER(
            Kind.SOFT, 1,
            "short talks in short cells"),
    MOVED(
            Kind.SOFT, 30,
            "talks stay where the last release had them"),
    WALK_TOO_LONG(Kind.SOFT, 5, "time to walk between a track's talks"),
    SAME_LANGUAGE_AT_ONCE(Kind.SOFT, 2, "talks of different languages at each time"),
    TRACK_ROOMS(Kind.SOFT, 0, "a track stays in one room for the whole conference"),
    TRACK_IN_PARALLEL(Kind.SOFT, 100, "a track in one room of a session"),
    TRACK_SPLIT(Kind.SOFT, 20, "the sessions of a track follow one another"),
    TRACK_PLACE(Kind.SOFT, 1, "tracks in the sessions and rooms that suit them"),
    TALK_PLACE(Kind.SOFT, 1, "talks in the sessions and rooms that suit them"),
    TRACK_ORDER(Kind.SOFT, 20, "numbered talks at their number in the track"),
    SIMILAR_TRACKS(Kind.SOFT, 1, "similar tracks not in one session"),
    CHAIR_CLASH(Kind.SOFT, 100, "a session chair in one room at a time"),
    SESSION_CONFLICT(Kind.SOFT, 1, "talks with people in common in one room of a session"),
    TIMESLOT_CONFLICT(Kind.SOFT, 1, "talks with people in common in different timeslots"),
    TOPIC_CONFLICT(Kind.SOFT, 1, "talks on one subject not at the same time"),
    NOT_TOGETHER(Kind.SOFT, 1, "talks that go well side by side start together"),
    OTHER_DAY(Kind.SOFT, 1, "talks that belong together on one day"),
    DAYS_BETWEEN(Kind.SOFT, 1, "no day between a speaker's talks"),
    OTHER_ROOM(Kind.SOFT, 1, "talks that belong together in one room on a day"),
    IN_SMALLER_ROOM(Kind.SOFT, 1, "the more popular of two talks not in the smaller room"),
    OUT_OF_ORDER(Kind.SOFT, 1, "a talk after its easier introduction");

    /** How much a rule matters: hard rules first, then placing every talk, then wishes. */
    public enum Kind {
        HARD,
        MEDIUM,
        SOFT
    }

    private final Kind kind;
    private final int usualWeight;
    private final String words;

    Rule(Kind kind, int usualWeight, String words) {
        this.kind = kind;
        this.usualWeight = usualWeight;
        this.words = words;
    }

    public Kind kind() {
        return kind;
    }

    /** The weight of one breach where an organizer has said nothing else. */
    public int usualWeight() {
        return usualWeight;
    }

    public String words() {
        return words;
    }
}
