package org.trackweave.benchmarks.scale;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.RoomId;
import org.trackweave.scheduler.ids.SpeakerId;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;
import org.trackweave.scheduler.timetable.Cell;
import org.trackweave.scheduler.timetable.FeatureWishes;
import org.trackweave.scheduler.timetable.Interval;
import org.trackweave.scheduler.timetable.Level;
import org.trackweave.scheduler.timetable.Problem;
import org.trackweave.scheduler.timetable.Room;
import org.trackweave.scheduler.timetable.SharedAudience;
import org.trackweave.scheduler.timetable.Speaker;
import org.trackweave.scheduler.timetable.Talk;
import org.trackweave.scheduler.timetable.Track;
import org.trackweave.scheduler.timetable.Weights;

/**
 * A conference as large ones are: tracks of six to twelve talks, one talk in eight in none and one in ten in two; one
 * speaker in ten with a second talk, one in twenty away for a day; two rooms in five with shifted starts; talks of 30 and
 * 45 minutes, some of which must be recorded. The same size and seed make the same conference.
 */
final class MadeUpConference {

    private static final Instant FIRST_MORNING = Instant.parse("2026-06-01T07:00:00Z");
    private static final List<Integer> STARTS = List.of(0, 50, 120, 170, 270, 320, 390, 440);
    private static final int CELL_MINUTES = 45;

    private final Size size;
    private final Random random;

    MadeUpConference(Size size, long seed) {
        this.size = size;
        this.random = new Random(seed);
    }

    Problem problem() {
        var rooms = rooms();
        var cells = cells();
        var tracks = tracks();
        var speakers = speakers();
        var talks = talks(tracks, speakers);
        return new Problem(ZoneId.of("UTC"), rooms, cells, tracks, speakers, talks, audiences(talks), Map.of(),
                Duration.ofMinutes(10), Weights.USUAL);
    }

    private List<Room> rooms() {
        var rooms = new ArrayList<Room>();
        for (int room = 0; room < size.rooms(); room++) {
            rooms.add(new Room(new RoomId("room-" + room), "Room " + room, 40 + 20 * random.nextInt(30),
                    room % 3 == 0 ? Set.of("recording") : Set.of(), List.of()));
        }
        return rooms;
    }

    private List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (int day = 0; day < size.days(); day++) {
            for (int room = 0; room < size.rooms(); room++) {
                int shift = room % 5 >= 3 ? 15 : 0;
                for (int minute : STARTS) {
                    var start = FIRST_MORNING.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(minute + shift));
                    cells.add(new Cell(new CellId("%d-%d-%d".formatted(day, room, minute)), new RoomId("room-" + room),
                            start, start.plus(Duration.ofMinutes(CELL_MINUTES)), Set.of()));
                }
            }
        }
        return cells;
    }

    private List<Track> tracks() {
        var tracks = new ArrayList<Track>();
        for (int track = 0; track < Math.max(1, size.talks() / 10); track++) {
            tracks.add(new Track(new TrackId("track-" + track), "Track " + track));
        }
        return tracks;
    }

    private List<Speaker> speakers() {
        var speakers = new ArrayList<Speaker>();
        for (int speaker = 0; speaker < size.talks() * 9 / 10 + 1; speaker++) {
            var morning = FIRST_MORNING.plus(Duration.ofDays(random.nextInt(size.days())));
            var away = random.nextInt(20) == 0
                    ? List.of(new Interval(morning, morning.plus(Duration.ofHours(12))))
                    : List.<Interval>of();
            speakers.add(new Speaker(new SpeakerId("speaker-" + speaker), "Speaker " + speaker, away, List.of()));
        }
        return speakers;
    }

    private List<Talk> talks(List<Track> tracks, List<Speaker> speakers) {
        var members = new int[tracks.size()];
        var talks = new ArrayList<Talk>();
        for (int talk = 0; talk < size.talks(); talk++) {
            var of = new ArrayList<TrackId>();
            if (random.nextInt(8) > 0) {
                join(of, tracks, members);
                if (random.nextInt(10) == 0) {
                    join(of, tracks, members);
                }
            }
            var wishes = random.nextInt(10) == 0 ? FeatureWishes.requiring(Set.of("recording")) : FeatureWishes.NONE;
            talks.add(new Talk(new TalkId("talk-" + talk), "Talk " + talk, random.nextInt(4) == 0 ? 45 : 30,
                    Set.of(speakers.get(talk % speakers.size()).id()), of,
                    Level.values()[random.nextInt(Level.values().length)], random.nextDouble(), 0, wishes,
                    Optional.empty()));
        }
        return talks;
    }

    private void join(List<TrackId> of, List<Track> tracks, int[] members) {
        int track = random.nextInt(tracks.size());
        if (members[track] < 12 && !of.contains(tracks.get(track).id())) {
            members[track]++;
            of.add(tracks.get(track).id());
        }
    }

    private List<SharedAudience> audiences(List<Talk> talks) {
        var audiences = new ArrayList<SharedAudience>();
        for (int pair = 0; pair < talks.size(); pair++) {
            int one = random.nextInt(talks.size());
            int other = random.nextInt(talks.size());
            if (one != other) {
                audiences.add(new SharedAudience(talks.get(one).id(), talks.get(other).id(), random.nextDouble()));
            }
        }
        return audiences;
    }
}
