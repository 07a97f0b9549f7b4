package org.trackweave.scheduler.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.trackweave.scheduler.discovery.Membership;
import org.trackweave.scheduler.discovery.TrackDescriber;
import org.trackweave.scheduler.discovery.TrackDescriber.Described;
import org.trackweave.scheduler.discovery.TrackDescriber.Given;
import org.trackweave.scheduler.ids.TrackId;
import org.trackweave.scheduler.problem.ProblemFactory;
import org.trackweave.scheduler.problem.TalkTexts;
import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.track.TrackBoard.Part;
import org.trackweave.scheduler.track.WorkingTrack;
import org.trackweave.scheduler.track.WorkingTrack.Member;

/** Lets the finder read tracks that people made. */
@Component
class TrackReading {

    /** A division is to be the same each time it is asked for. */
    private static final long SEED = 1;

    private final TrackDescriber describer;

    TrackReading(TrackDescriber describer) {
        this.describer = describer;
    }

    /** The tracks with terms, blurb, cohesion and reasons anew where their talks are others than before. */
    List<WorkingTrack> described(List<AcceptedTalk> talks, List<WorkingTrack> before, List<WorkingTrack> after) {
        var changed = changed(before, after);
        if (changed.isEmpty()) {
            return after;
        }
        return describer
            .describe(TalkTexts.of(talks), after.stream().map(TrackReading::given).toList(),
                    changed.stream().map(ProblemFactory::trackId).collect(Collectors.toUnmodifiableSet()))
            .map(described -> merged(after, described))
            .orElse(after.stream()
                .map(track -> changed.contains(track.id())
                        ? track.described(track.terms(), track.blurb(), null, track.members())
                        : track)
                .toList());
    }

    /** The tracks that hold other talks than before. */
    static Set<UUID> changed(List<WorkingTrack> before, List<WorkingTrack> after) {
        var talksBefore = new HashMap<UUID, Set<UUID>>();
        before.forEach(track -> talksBefore.put(track.id(), talks(track)));
        return after.stream()
            .filter(track -> !talks(track).equals(talksBefore.getOrDefault(track.id(), Set.of())))
            .map(WorkingTrack::id)
            .collect(Collectors.toUnmodifiableSet());
    }

    /** The smaller of two parts of a track, and a name for it. */
    Optional<Part> divide(List<AcceptedTalk> talks, WorkingTrack track) {
        var mine = talks(track);
        var texts = TalkTexts.of(talks.stream().filter(talk -> mine.contains(talk.id())).toList());
        return describer.divide(texts, SEED).map(parts -> {
            var leaving = Set.copyOf(parts.getLast());
            var whole = ProblemFactory.trackId(track.id());
            var names = describer
                .describe(TalkTexts.of(talks), List.of(new Given(whole, track.name(), leaving)), Set.of(whole))
                .map(described -> Objects.requireNonNull(described.get(whole)).proposal())
                .orElse(track.name() + " 2");
            return new Part(leaving.stream().map(ProblemFactory::uuid).collect(Collectors.toUnmodifiableSet()),
                    names.equalsIgnoreCase(track.name()) ? names + " 2" : names);
        });
    }

    private static List<WorkingTrack> merged(List<WorkingTrack> tracks, Map<TrackId, Described> described) {
        var names = new HashMap<String, String>();
        tracks.forEach(track -> names.put(track.id().toString(), track.name()));
        return tracks.stream().map(track -> {
            var read = described.get(ProblemFactory.trackId(track.id()));
            return read == null
                    ? track
                    : track.described(read.terms(), read.blurb(), read.members().isEmpty() ? null : read.cohesion(),
                            track.members().stream().map(member -> member(member, read, names)).toList());
        }).toList();
    }

    private static Member member(Member member, Described read, Map<String, String> names) {
        Membership why = read.members().get(ProblemFactory.talkId(member.proposalId()));
        if (why == null) {
            return member;
        }
        var next = why.nextBest().map(best -> names.get(best.track().value())).orElse(null);
        // How sure the run was stays as it was: the runs behind that figure did not happen again.
        return new Member(member.proposalId(), member.primary(), member.pinned(), member.confidence(), next,
                member.confidence() == null ? "An organizer put it here. " + why.why() : why.why());
    }

    private static Given given(WorkingTrack track) {
        return new Given(ProblemFactory.trackId(track.id()), track.name(),
                talks(track).stream().map(ProblemFactory::talkId).collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<UUID> talks(WorkingTrack track) {
        return track.members().stream().map(Member::proposalId).collect(Collectors.toUnmodifiableSet());
    }
}
