package org.trackweave.scheduler.release;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import org.trackweave.events.Placement;
import org.trackweave.events.ProgrammeEvent.ScheduleReleased;
import org.trackweave.events.Room;
import org.trackweave.events.VirtualTrack;
import org.trackweave.platform.messaging.Outbox;
import org.trackweave.scheduler.problem.ProblemFactory;
import org.trackweave.scheduler.problem.ProgrammeInput;
import org.trackweave.scheduler.schedule.Placements;
import org.trackweave.scheduler.talk.Talk;
import org.trackweave.scheduler.timetable.Clash;
import org.trackweave.scheduler.timetable.TimetableCheck;
import org.trackweave.scheduler.track.Track;

/** Publishes the working schedule, after proving that every hard rule holds on it. */
@Service
public class ReleaseService {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_COMMENT = 2000;

    private final ProgrammeInput.Reader reader;
    private final Placements placements;
    private final Releases releases;
    private final Outbox outbox;
    private final Clock clock;

    ReleaseService(ProgrammeInput.Reader reader, Placements placements, Releases releases, Outbox outbox, Clock clock) {
        this.reader = reader;
        this.placements = placements;
        this.releases = releases;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What became of a wish to release. */
    public sealed interface Outcome {

        record Released(Release release) implements Outcome {}

        /** @param field the field at fault */
        record Invalid(String field, String message) implements Outcome {}

        /** Hard rules that the schedule breaks, in words. */
        record Clashing(List<String> clashes) implements Outcome {

            public Clashing {
                clashes = List.copyOf(clashes);
            }
        }
    }

    /**
     * What a release would publish now.
     *
     * @param clashes hard rules that it breaks, in words: it cannot be released with any
     * @param unplaced accepted talks without a place: it can be released without them
     */
    public record Preview(Changes changes, List<String> clashes, List<Talk> unplaced, int placed) {

        public Preview {
            clashes = List.copyOf(clashes);
            unplaced = List.copyOf(unplaced);
        }
    }

    @Transactional(readOnly = true)
    public Preview preview(String conferenceId) {
        ProgrammeInput input = reader.read(conferenceId);
        List<Placement> places = placesOfAccepted(conferenceId, input);
        Set<UUID> placed = places.stream().map(Placement::proposalId).collect(Collectors.toUnmodifiableSet());
        return new Preview(Changes.between(releases.latestPlacements(conferenceId).values(), places),
                clashes(input, places), input.talks().stream().filter(talk -> !placed.contains(talk.id())).toList(),
                placed.size());
    }

    /** @param name unique within the conference; blank for the next number, {@code 1.0}, {@code 2.0} */
    @Transactional
    public Outcome release(String conferenceId, String name, String comment, UUID releasedBy) {
        // Taken first: it makes a second organizer wait until this release is there to be compared with.
        long version = releases.nextProgrammeVersion(conferenceId);
        List<Release> before = releases.of(conferenceId);
        int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
        String called = name.isBlank() ? number + ".0" : name.strip();
        if (called.length() > LONGEST_NAME) {
            return refuse(new Outcome.Invalid("name", "A release's name has at most %d characters (%d given)."
                .formatted(LONGEST_NAME, called.length())));
        }
        if (comment.length() > LONGEST_COMMENT) {
            return refuse(new Outcome.Invalid("comment", "A comment has at most %d characters (%d given)."
                .formatted(LONGEST_COMMENT, comment.length())));
        }
        if (before.stream().anyMatch(release -> release.name().equals(called))) {
            return refuse(new Outcome.Invalid("name", "There is a release named (%s) already.".formatted(called)));
        }
        ProgrammeInput input = reader.read(conferenceId);
        List<Placement> places = placesOfAccepted(conferenceId, input);
        List<String> clashes = clashes(input, places);
        if (!clashes.isEmpty()) {
            return refuse(new Outcome.Clashing(clashes));
        }
        if (places.isEmpty()) {
            return refuse(new Outcome.Invalid("schedule",
                    "No accepted talk has a place yet. Run the scheduler and adopt its result first."));
        }
        Instant now = clock.instant();
        var programme = new ScheduleReleased(conferenceId, version, called, now, comment, tracks(input),
                input.rooms()
                    .stream()
                    .map(room -> new Room(room.id(), room.name(), room.capacity(), room.position()))
                    .toList(),
                places);
        Release release = new Release(number, called, comment, now, releasedBy, programme);
        releases.insert(release);
        outbox.append(programme);
        return new Outcome.Released(release);
    }

    /** Gives the version back: events of one conference are counted without gaps. */
    private static Outcome refuse(Outcome outcome) {
        TransactionAspectSupport.currentTransactionStatus()
            .setRollbackOnly();
        return outcome;
    }

    private List<Placement> placesOfAccepted(String conferenceId, ProgrammeInput input) {
        Set<UUID> accepted = input.talks().stream().map(Talk::id).collect(Collectors.toUnmodifiableSet());
        return placements.of(conferenceId).stream().filter(place -> accepted.contains(place.proposalId())).toList();
    }

    private static List<String> clashes(ProgrammeInput input, List<Placement> places) {
        var problem = ProblemFactory.of(input, input.tracks(), Map.of());
        return new TimetableCheck(problem).clashes(ProblemFactory.placements(input, places))
            .stream()
            .map(Clash::words)
            .toList();
    }

    private static List<VirtualTrack> tracks(ProgrammeInput input) {
        Set<UUID> accepted = input.talks().stream().map(Talk::id).collect(Collectors.toUnmodifiableSet());
        var tracks = new ArrayList<VirtualTrack>();
        for (Track track : input.tracks()) {
            tracks.add(new VirtualTrack(track.id(), track.slug(), track.name(), track.blurb(), track.terms(),
                    track.color(),
                    track.members()
                        .stream()
                        .filter(member -> accepted.contains(member.proposalId()))
                        .map(member -> new VirtualTrack.Member(member.proposalId(), member.primary(), member.why()))
                        .toList()));
        }
        return tracks;
    }
}
