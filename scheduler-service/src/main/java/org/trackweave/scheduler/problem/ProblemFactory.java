package org.trackweave.scheduler.problem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.RoomId;
import org.trackweave.scheduler.ids.SpeakerId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;
import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.timetable.Cell;
import org.trackweave.scheduler.timetable.FeatureWishes;
import org.trackweave.scheduler.timetable.Interval;
import org.trackweave.scheduler.timetable.Level;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Room;
import org.trackweave.scheduler.timetable.Sessions;
import org.trackweave.scheduler.timetable.SharedAudience;
import org.trackweave.scheduler.timetable.Speaker;
import org.trackweave.scheduler.timetable.Talk;
import org.trackweave.scheduler.timetable.Track;
import org.trackweave.scheduler.timetable.Walk;
import org.trackweave.scheduler.track.WorkingTrack;

/** Translates what the service stores into the solver's own words. */
public final class ProblemFactory {

    /** A talk longer than its timeslot may run across a pause this long. */
    private static final Duration LONGEST_BRIDGE = Duration.ofMinutes(20);

    /** Of a placement that is in no timeslot: no problem has it. */
    public static final CellId NO_CELL = new CellId("no timeslot");

    private ProblemFactory() {}

    /**
     * The timetable problem for these tracks.
     *
     * @param released where talks are in the newest release, by proposal: they had better stay there
     */
    public static Problem of(ProgrammeInput input, List<WorkingTrack> tracks, Map<UUID, Placement> released) {
        var humans = Humans.of(input.talks());
        Map<UUID, List<TrackId>> tracksOfTalk = tracksOfTalk(tracks);
        Map<Place, CellId> cellsByPlace = cellsByPlace(input);
        Map<UUID, Double> popularity = popularity(input.talks());
        Map<UUID, CellId> pins = pins(input, cellsByPlace);
        Map<TalkId, CellId> lastRelease = new LinkedHashMap<>();
        for (AcceptedTalk talk : input.talks()) {
            var place = released.get(talk.id());
            CellId cell = place == null ? null : cellsByPlace.get(new Place(place.roomId(), place.startsAt()));
            if (cell != null) {
                lastRelease.put(talkId(talk.id()), cell);
            }
        }
        return new Problem(input.zone(),
                input.rooms()
                    .stream()
                    .map(room -> new Room(roomId(room.id()), room.name(), room.capacity(), Set.copyOf(room.features()),
                            blocked(input, room.id())))
                    .toList(),
                input.timeslots()
                    .stream()
                    .map(slot -> new Cell(cellId(slot.id()), roomId(slot.roomId()), slot.startsAt(), slot.endsAt(),
                            Set.of()))
                    .toList(),
                tracks.stream()
                    .map(track -> new Track(trackId(track.id()), track.name()))
                    .toList(),
                speakers(input, humans),
                input.talks()
                    .stream()
                    .map(talk -> new Talk(talkId(talk.id()), talk.title(),
                            talk.minutes(),
                            talk.speakers()
                                .stream()
                                .map(speaker -> new SpeakerId(humans.of(speaker.personId()).toString()))
                                .collect(Collectors.toUnmodifiableSet()),
                            tracksOfTalk.getOrDefault(talk.id(), List.of()), Level.valueOf(talk.level().name()),
                            popularity.getOrDefault(talk.id(), 0.5), talk.needs().seats(),
                            FeatureWishes.requiring(Set.copyOf(talk.needs().features())),
                            Optional.ofNullable(pins.get(talk.id()))))
                    .toList(),
                audiences(input), lastRelease, LONGEST_BRIDGE, input.wishes().weights(), Sessions.NONE, List.of(),
                ways(input));
    }

    /** @param persons all who seem to be this one human */
    private record Known(AcceptedTalk firstTalk, SortedSet<UUID> persons) {}

    /**
     * One for each human, bound by the times of all their persons. Whose name was not read, or is erased, is known by
     * the talk.
     */
    private static List<Speaker> speakers(ProgrammeInput input, Humans humans) {
        var known = new LinkedHashMap<UUID, Known>();
        input.talks()
            .forEach(talk -> talk.speakers()
                .forEach(
                        each -> known.computeIfAbsent(humans.of(each.personId()), _ -> new Known(talk, new TreeSet<>()))
                            .persons()
                            .add(each.personId())));
        return known.entrySet().stream().map(each -> {
            var persons = each.getValue().persons();
            var times = persons.stream().map(input.wishes()::timesOf).toList();
            return new Speaker(new SpeakerId(each.getKey().toString()),
                    persons.stream()
                        .flatMap(person -> input.wishes().nameOf(person).stream())
                        .findFirst()
                        .orElseGet(() -> "the speaker of \"%s\"".formatted(each.getValue().firstTalk().title())),
                    inOrder(times.stream().flatMap(time -> time.unavailable().stream())),
                    inOrder(times.stream().flatMap(time -> time.preferred().stream())));
        }).toList();
    }

    private static List<Interval> inOrder(Stream<Interval> times) {
        return times.distinct().sorted(Comparator.comparing(Interval::start).thenComparing(Interval::end)).toList();
    }

    /** A talk that was withdrawn since takes its pairs with it. */
    private static List<SharedAudience> audiences(ProgrammeInput input) {
        Set<TalkId> talks = input.talks().stream().map(talk -> talkId(talk.id())).collect(Collectors.toSet());
        return input.wishes()
            .audiences()
            .stream()
            .filter(pair -> talks.contains(pair.one()) && talks.contains(pair.other()))
            .toList();
    }

    /** Placements in the solver's words; one that is in no timeslot is in a cell that the problem does not have. */
    public static List<org.trackweave.scheduler.timetable.Placement> placements(ProgrammeInput input,
            List<Placement> placements) {
        Map<Place, CellId> cells = cellsByPlace(input);
        return placements.stream()
            .map(place -> new org.trackweave.scheduler.timetable.Placement(talkId(place.proposalId()),
                    cells.getOrDefault(new Place(place.roomId(), place.startsAt()), NO_CELL),
                    roomId(place.roomId()), place.startsAt(), place.endsAt()))
            .toList();
    }

    /** The ways between rooms in different places, as far as somebody has told them. */
    private static List<Walk> ways(ProgrammeInput input) {
        Map<Set<String>, Integer> minutes = new HashMap<>();
        input.walks().forEach(walk -> minutes.put(Set.of(walk.from(), walk.to()), walk.minutes()));
        List<Walk> ways = new ArrayList<>();
        for (int i = 0; i < input.rooms().size(); i++) {
            var one = input.rooms().get(i);
            for (var other : input.rooms().subList(i + 1, input.rooms().size())) {
                Integer told = one.place().equals(other.place())
                        ? null
                        : minutes.get(Set.of(one.place(), other.place()));
                if (told != null) {
                    ways.add(new Walk(roomId(one.id()), roomId(other.id()), told));
                }
            }
        }
        return ways;
    }

    /** A pin to a place that is no timeslot any more holds nothing. */
    private static Map<UUID, CellId> pins(ProgrammeInput input, Map<Place, CellId> cells) {
        Map<UUID, CellId> pins = new HashMap<>();
        for (Placement pin : input.pins()) {
            CellId cell = cells.get(new Place(pin.roomId(), pin.startsAt()));
            if (cell != null) {
                pins.put(pin.proposalId(), cell);
            }
        }
        return pins;
    }

    private static List<Interval> blocked(ProgrammeInput input, UUID room) {
        return input.blockers()
            .stream()
            .filter(blocker -> blocker.concerns(room))
            .map(blocker -> new Interval(blocker.startsAt(), blocker.endsAt()))
            .toList();
    }

    /** The cell of each placement that is in a timeslot; the others are left out. */
    public static Map<TalkId, CellId> cells(ProgrammeInput input, List<Placement> placements) {
        Map<Place, CellId> byPlace = cellsByPlace(input);
        Map<TalkId, CellId> cells = new LinkedHashMap<>();
        for (Placement place : placements) {
            CellId cell = byPlace.get(new Place(place.roomId(), place.startsAt()));
            if (cell != null) {
                cells.put(talkId(place.proposalId()), cell);
            }
        }
        return cells;
    }

    private record Place(UUID roomId, Instant startsAt) {}

    private static Map<Place, CellId> cellsByPlace(ProgrammeInput input) {
        Map<Place, CellId> cells = new HashMap<>();
        input.timeslots().forEach(slot -> cells.put(new Place(slot.roomId(), slot.startsAt()), cellId(slot.id())));
        return cells;
    }

    public static TalkId talkId(UUID id) {
        return new TalkId(id.toString());
    }

    public static UUID uuid(TalkId id) {
        return UUID.fromString(id.value());
    }

    public static UUID uuid(RoomId id) {
        return UUID.fromString(id.value());
    }

    public static TrackId trackId(UUID id) {
        return new TrackId(id.toString());
    }

    public static UUID uuid(CellId id) {
        return UUID.fromString(id.value());
    }

    public static RoomId roomId(UUID id) {
        return new RoomId(id.toString());
    }

    public static CellId cellId(UUID id) {
        return new CellId(id.toString());
    }

    /** The primary track first. */
    private static Map<UUID, List<TrackId>> tracksOfTalk(List<WorkingTrack> tracks) {
        record Entry(UUID talk, TrackId track, boolean primary) {}
        return tracks.stream()
            .flatMap(track -> track.members()
                .stream()
                .map(member -> new Entry(member.proposalId(), trackId(track.id()), member.primary())))
            .sorted(Comparator.comparing(Entry::primary).reversed())
            .collect(Collectors.groupingBy(Entry::talk, Collectors.mapping(Entry::track, Collectors.toList())));
    }

    /** From 0 to 1 by rank of the reviewers' mean score; talks nobody scored are in the middle. */
    private static Map<UUID, Double> popularity(List<AcceptedTalk> talks) {
        List<AcceptedTalk> scored = talks.stream()
            .filter(talk -> talk.meanScore() != null)
            .sorted(Comparator.comparing(AcceptedTalk::meanScore, Comparator.nullsFirst(Comparator.naturalOrder())))
            .toList();
        Map<UUID, Double> popularity = new HashMap<>();
        for (int rank = 0; rank < scored.size(); rank++) {
            popularity.put(scored.get(rank).id(), scored.size() == 1 ? 0.5 : rank / (double) (scored.size() - 1));
        }
        return popularity;
    }
}
