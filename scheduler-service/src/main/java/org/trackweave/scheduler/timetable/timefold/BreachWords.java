package org.trackweave.scheduler.timetable.timefold;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import ai.timefold.solver.core.api.score.stream.ConstraintJustification;

import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.Explanation.Breach;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Rule;
import org.trackweave.scheduler.timetable.Talk;
import org.trackweave.scheduler.timetable.Wording;
import org.trackweave.scheduler.timetable.plan.Grid;

/** Says a breach in words. */
final class BreachWords {

    private final Problem problem;
    private final TimetablePlan plan;
    private final Grid grid;
    private final Wording wording;

    BreachWords(Problem problem, TimetablePlan plan) {
        this.problem = problem;
        this.plan = plan;
        this.grid = new Grid(problem);
        this.wording = new Wording(problem.zone());
    }

    Breach breach(ConstraintJustification match, long points) {
        return switch (match) {
            case RuleMatch found ->
                new Breach(found.rule(), found.talks().stream().map(number -> talk(number).id()).toList(),
                        points, words(found));
            case TrackDayMatch(var track, var day, var rooms) -> trackDay(track, day, rooms, points);
            case TrackMatch found -> new Breach(found.kind().rule(), talksOf(found), points, words(found));
            default -> throw new IllegalStateException("A constraint gave the unknown reason (%s).".formatted(match));
        };
    }

    private Breach trackDay(int track, int day, int rooms, long points) {
        var members = plan.talks()
            .stream()
            .filter(talk -> talk.isPlaced() && talk.track() == track && talk.day() == day)
            .sorted(Comparator.comparingLong(PlannedTalk::start))
            .toList();
        var names = members.stream().map(this::room).distinct().collect(Collectors.joining(", "));
        return new Breach(Rule.TRACK_ROOM_CHANGE, members.stream().map(member -> talk(member.number()).id()).toList(),
                points,
                "The track %s uses %d rooms on one day (%s).".formatted(problem.tracks().get(track).name(), rooms,
                        names));
    }

    private List<TalkId> talksOf(TrackMatch match) {
        return plan.talks()
            .stream()
            .filter(talk -> talk.isPlaced() && (talk.track() == match.track() || talk.track() == match.other()))
            .filter(talk -> match.session() < 0 || talk.session() == match.session())
            .map(talk -> talk(talk.number()).id())
            .toList();
    }

    private String words(TrackMatch match) {
        var name = problem.tracks().get(match.track()).name();
        var other = match.other() < 0 ? "" : problem.tracks().get(match.other()).name();
        var session = match.session() < 0 ? "" : problem.sessions().sessions().get(match.session()).name();
        return switch (match.kind()) {
            case ROOMS -> "The track %s uses %d rooms over the conference.".formatted(name, match.figure());
            case IN_PARALLEL -> "The track %s is in %d rooms of %s.".formatted(name, match.figure(), session);
            case SPLIT -> "The sessions of the track %s do not follow one another.".formatted(name);
            case PLACE -> "The track %s had better not be where it is in %s.".formatted(name, session);
            case ORDER -> "%d talks of the track %s are not at their number.".formatted(match.figure(), name);
            case SIMILAR -> "The similar tracks %s and %s are both in %s.".formatted(name, other, session);
            case CHAIR -> "The tracks %s and %s have a chair in common and are both in %s.".formatted(name,
                    other, session);
        };
    }

    private String words(RuleMatch match) {
        var first = match.talks().getFirst();
        var one = title(first);
        var other = match.talks().size() > 1 ? title(match.talks().get(1)) : "";
        return switch (match.rule()) {
            case ROOM_CLASH -> "%s and %s share %s for %d minutes.".formatted(one, other, place(first), match.figure());
            case SPEAKER_CLASH ->
                "%s and %s have a speaker in common and overlap for %d minutes.".formatted(one, other, match.figure());
            case TRACK_OVERLAP ->
                "%s and %s are in one track and overlap for %d minutes.".formatted(one, other, match.figure());
            case CELL_TOO_SHORT ->
                "%s does not have its %d minutes at %s.".formatted(one, talk(first).minutes(), place(first));
            case ROOM_BLOCKED -> "%s is at %s, when the room cannot be used.".formatted(one, place(first));
            case ROOM_UNSUITABLE -> unsuitable(first);
            case ROOM_TOO_SMALL -> "%s needs %d more seats than %s has.".formatted(one, match.figure(), place(first));
            case SPEAKER_UNAVAILABLE -> "A speaker of %s is away at %s.".formatted(one, place(first));
            case NOT_WHERE_PINNED -> "%s is not where it was pinned.".formatted(one);
            case UNPLACED -> "%s has no place.".formatted(one);
            case TRACK_ROOM_CHANGE -> "A track changes rooms.";
            case NOVICE_FIRST -> "%s is easier than %s and comes after it.".formatted(one, other);
            case POPULAR_IN_SMALL_ROOM -> "%s is popular and %s is small for it.".formatted(one, place(first));
            case POPULAR_AT_ONCE -> "%s and %s are both popular and overlap.".formatted(one, other);
            case SHARED_AUDIENCE -> "%s and %s are for the same people and overlap.".formatted(one, other);
            case SPEAKER_PAUSE -> "A speaker has %d minutes between %s and %s.".formatted(match.figure(), one, other);
            case SPEAKER_PREFERENCE -> "A speaker of %s would like another time than %s.".formatted(one, place(first));
            case PLACE_WISH -> "%s wishes for another place than %s.".formatted(one, place(first));
            case SAME_LEVEL_AT_ONCE -> "%d %s talks start at once: %s.".formatted(match.figure(),
                    talk(first).level().name().toLowerCase(Locale.ROOT),
                    Wording.list(match.talks().stream().map(this::title).toList()));
            case TIME_LEFT_OVER -> "%s is shorter than its cell at %s.".formatted(one, place(first));
            case MOVED -> "%s has moved to %s since the last release.".formatted(one, place(first));
            case SESSION_SHARED -> "%s and %s are of different tracks and share a session in %s.".formatted(one, other,
                    place(first));
            case EXCLUDED -> "%s and %s exclude each other and overlap.".formatted(one, other);
            case BEFORE_PREREQUISITE -> "%s builds on %s and does not come after it.".formatted(one, other);
            case WALK_TOO_LONG -> "The way from %s to %s takes %d minutes longer than the pause.".formatted(one, other,
                    match.figure());
            case SAME_LANGUAGE_AT_ONCE -> "%d talks of one language start at once: %s.".formatted(match.figure(),
                    Wording.list(match.talks().stream().map(this::title).toList()));
            case TALK_PLACE -> "%s would rather be elsewhere than in %s.".formatted(one, place(first));
            case TRACK_ROOMS, TRACK_IN_PARALLEL, TRACK_SPLIT, TRACK_PLACE, TRACK_ORDER, SIMILAR_TRACKS, CHAIR_CLASH ->
                throw new IllegalStateException("The rule %s is about tracks.".formatted(match.rule()));
            case SESSION_CONFLICT ->
                "%s and %s have people in common and are in different rooms of one session.".formatted(one, other);
            case TIMESLOT_CONFLICT -> "%s and %s have people in common and overlap.".formatted(one, other);
            case TOPIC_CONFLICT -> "%s and %s are on one subject and overlap.".formatted(one, other);
            case NOT_TOGETHER -> "%s and %s would go well side by side.".formatted(one, other);
            case OTHER_DAY -> "%s and %s belong together and are on different days.".formatted(one, other);
            case DAYS_BETWEEN -> "%s and %s are of one speaker and more than a day apart.".formatted(one, other);
            case OTHER_ROOM -> "%s and %s belong together and are in different rooms.".formatted(one, other);
            case IN_SMALLER_ROOM -> "%s is more popular than %s and in a smaller room.".formatted(one, other);
            case OUT_OF_ORDER -> "%s should come before %s.".formatted(one, other);
        };
    }

    private String unsuitable(int number) {
        var slot = plan.talks().get(number).slot();
        Set<String> offered = slot == null ? Set.of() : grid.offered(slot);
        var wishes = talk(number).wishes();
        var lacks = wishes.required().stream().filter(feature -> !offered.contains(feature)).toList();
        return lacks.isEmpty()
                ? "%s must not have %s, which %s has.".formatted(title(number),
                        Wording.list(wishes.prohibited().stream().filter(offered::contains).toList()), place(number))
                : "%s needs %s, which %s does not have.".formatted(title(number), Wording.list(lacks),
                        place(number));
    }

    private Talk talk(int number) {
        return problem.talks().get(number);
    }

    private String title(int number) {
        return "\"" + talk(number).title() + "\"";
    }

    private String place(int number) {
        var slot = plan.talks().get(number).slot();
        return slot == null ? "no place" : grid.room(slot).name() + ", " + wording.time(grid.cell(slot).start());
    }

    private String room(PlannedTalk planned) {
        var slot = planned.slot();
        return slot == null ? "no room" : grid.room(slot).name();
    }
}
