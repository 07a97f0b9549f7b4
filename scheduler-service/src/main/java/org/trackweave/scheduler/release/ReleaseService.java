package org.trackweave.scheduler.release;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import org.trackweave.events.Placement;
import org.trackweave.events.ProgrammeEvent.ScheduleReleased;
import org.trackweave.events.ProgrammeEvent.TracksPublished;
import org.trackweave.events.Speaker;
import org.trackweave.platform.messaging.Outbox;
import org.trackweave.scheduler.drift.DriftService;
import org.trackweave.scheduler.problem.ProgrammeInput;
import org.trackweave.scheduler.problem.ScheduleProof;
import org.trackweave.scheduler.release.ReleaseOutcome.Clashing;
import org.trackweave.scheduler.release.ReleaseOutcome.Invalid;
import org.trackweave.scheduler.release.ReleaseOutcome.NoSuchRelease;
import org.trackweave.scheduler.release.ReleaseOutcome.Released;
import org.trackweave.scheduler.schedule.Placements;
import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.timetable.Clash;
import org.trackweave.scheduler.track.Tracks;

/** Publishes schedules, after proving that every hard rule holds on them. */
@Service
public class ReleaseService {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_COMMENT = 2000;

    private final ProgrammeInput.Reader reader;
    private final Placements placements;
    private final Tracks tracks;
    private final Releases releases;
    private final ChangeTeller teller;
    private final DriftService drift;
    private final Outbox outbox;
    private final Clock clock;

    ReleaseService(ProgrammeInput.Reader reader, Placements placements, Tracks tracks, Releases releases,
            ChangeTeller teller, DriftService drift, Outbox outbox, Clock clock) {
        this.reader = reader;
        this.placements = placements;
        this.tracks = tracks;
        this.releases = releases;
        this.teller = teller;
        this.drift = drift;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What people want of a release. */
    public record Wanted(String name, String comment, UUID by) {}

    @Transactional(readOnly = true)
    public ReleasePreview preview(String conferenceId) {
        ProgrammeInput input = reader.read(conferenceId);
        return preview(conferenceId, input, Content.working(input, placements.of(conferenceId)));
    }

    /** What going back to an earlier release would do. Empty where there is no such release. */
    @Transactional(readOnly = true)
    public Optional<ReleasePreview> previewOf(String conferenceId, int number) {
        ProgrammeInput input = reader.read(conferenceId);
        return releases.find(conferenceId, number)
            .map(release -> preview(conferenceId, input, Content.of(release, input)));
    }

    /** Publishes the working schedule. */
    @Transactional
    public ReleaseOutcome release(String conferenceId, Wanted wanted) {
        // Taken first: it makes a second organizer wait until this release is there to be compared with.
        long version = releases.nextProgrammeVersion(conferenceId);
        ProgrammeInput input = reader.read(conferenceId);
        Content content = Content.working(input, placements.of(conferenceId));
        return publish(conferenceId, version, wanted, input, content, List.of());
    }

    /**
     * Publishes what an earlier release published, as a new one. Talks that were withdrawn since are left out.
     *
     * @param working also makes it the timetable and the tracks that organizers work on
     */
    @Transactional
    public ReleaseOutcome rollBack(String conferenceId, int number, boolean working, Wanted wanted) {
        long version = releases.nextProgrammeVersion(conferenceId);
        Optional<Release> earlier = releases.find(conferenceId, number);
        if (earlier.isEmpty()) {
            return refuse(new NoSuchRelease(number));
        }
        ProgrammeInput input = reader.read(conferenceId);
        Content content = Content.of(earlier.get(), input);
        Set<UUID> kept = content.placements().stream().map(Placement::proposalId).collect(Collectors.toSet());
        Map<UUID, String> titles = teller.titles(conferenceId);
        List<String> leftOut = earlier.get()
            .programme()
            .placements()
            .stream()
            .map(Placement::proposalId)
            .filter(talk -> !kept.contains(talk))
            .map(talk -> titles.getOrDefault(talk, "A talk"))
            .toList();
        if (working) {
            tracks.replace(conferenceId, content.tracks());
            placements.replace(conferenceId, content.placements());
        }
        return publish(conferenceId, version, wanted, input, content, leftOut);
    }

    /** Publishes the tracks without a timetable. False where there is no track with a talk. */
    @Transactional
    public boolean publishTracks(String conferenceId) {
        ProgrammeInput input = reader.read(conferenceId);
        Content content = Content.working(input, List.of());
        if (content.tracks().stream().allMatch(track -> track.members().isEmpty())) {
            return false;
        }
        outbox.append(new TracksPublished(conferenceId, releases.nextProgrammeVersion(conferenceId),
                content.published()));
        return true;
    }

    private ReleasePreview preview(String conferenceId, ProgrammeInput input, Content content) {
        Changes changes = Changes.between(releases.latestPlacements(conferenceId).values(), content.placements());
        Set<UUID> placed = content.placements().stream().map(Placement::proposalId).collect(Collectors.toSet());
        return new ReleasePreview(changes, teller.words(conferenceId).tell(changes),
                ReleasePreview.checks(ScheduleProof.clashes(input, content.tracks(), content.placements())),
                input.talks().stream().filter(talk -> !placed.contains(talk.id())).toList(), placed.size(),
                concerned(input, changes));
    }

    /** Speakers of withdrawn talks are not written to: they know. */
    private static int concerned(ProgrammeInput input, Changes changes) {
        Set<UUID> talks = Stream.of(changes.added().stream(), changes.canceled().stream(),
                changes.moved().stream().map(Changes.Moved::to))
            .flatMap(places -> places)
            .map(Placement::proposalId)
            .collect(Collectors.toCollection(HashSet::new));
        return (int) input.talks()
            .stream()
            .filter(talk -> talks.contains(talk.id()))
            .map(AcceptedTalk::speakers)
            .flatMap(List::stream)
            .map(Speaker::personId)
            .distinct()
            .count();
    }

    private ReleaseOutcome publish(String conferenceId, long version, Wanted wanted, ProgrammeInput input,
            Content content, List<String> leftOut) {
        List<Release> before = releases.of(conferenceId);
        int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
        String name = wanted.name().isBlank() ? number + ".0" : wanted.name().strip();
        Optional<Invalid> invalid = invalid(name, wanted.comment(), before, content);
        if (invalid.isPresent()) {
            return refuse(invalid.get());
        }
        List<Clash> clashes = ScheduleProof.clashes(input, content.tracks(), content.placements());
        if (!clashes.isEmpty()) {
            return refuse(new Clashing(clashes.stream().map(Clash::words).toList()));
        }
        Instant now = clock.instant();
        var programme = new ScheduleReleased(conferenceId, version, name, now, wanted.comment(), content.published(),
                content.rooms(), content.placements());
        var release = new Release(number, name, wanted.comment(), now, wanted.by(), programme);
        releases.insert(release);
        outbox.append(programme);
        drift.settle(conferenceId, "release " + name);
        return new Released(release, leftOut);
    }

    private static Optional<Invalid> invalid(String name, String comment, List<Release> before, Content content) {
        if (name.length() > LONGEST_NAME) {
            return Optional.of(new Invalid("name", "A release's name has at most %d characters (%d given)."
                .formatted(LONGEST_NAME, name.length())));
        }
        if (comment.length() > LONGEST_COMMENT) {
            return Optional.of(new Invalid("comment", "A comment has at most %d characters (%d given)."
                .formatted(LONGEST_COMMENT, comment.length())));
        }
        if (before.stream().anyMatch(release -> release.name().equals(name))) {
            return Optional.of(new Invalid("name", "There is a release named (%s) already.".formatted(name)));
        }
        return content.placements().isEmpty()
                ? Optional.of(new Invalid("schedule",
                        "No accepted talk has a place yet. Run the scheduler and adopt its result first."))
                : Optional.empty();
    }

    /** Gives the version back: events of one conference are counted without gaps. */
    private static ReleaseOutcome refuse(ReleaseOutcome outcome) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return outcome;
    }
}
