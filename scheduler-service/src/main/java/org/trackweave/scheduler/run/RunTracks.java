package org.trackweave.scheduler.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.trackweave.scheduler.audience.AudienceService;
import org.trackweave.scheduler.discovery.FindingProgress;
import org.trackweave.scheduler.discovery.Link;
import org.trackweave.scheduler.discovery.NamedTrack;
import org.trackweave.scheduler.discovery.NumberOfTracks;
import org.trackweave.scheduler.discovery.Pin;
import org.trackweave.scheduler.discovery.SizeBounds;
import org.trackweave.scheduler.discovery.TalkText;
import org.trackweave.scheduler.discovery.TrackCount;
import org.trackweave.scheduler.discovery.TrackFinder;
import org.trackweave.scheduler.discovery.TrackPlan;
import org.trackweave.scheduler.discovery.TrackRequest;
import org.trackweave.scheduler.problem.ProblemFactory;
import org.trackweave.scheduler.problem.ProgrammeInput;
import org.trackweave.scheduler.problem.TalkTexts;
import org.trackweave.scheduler.run.RunResult.Outsider;
import org.trackweave.scheduler.talk.AcceptedTalk;
import org.trackweave.scheduler.track.TrackRules;
import org.trackweave.scheduler.track.TrackRulesTable;
import org.trackweave.scheduler.track.WorkingTrack;

/** The part of a run that finds tracks: what it asks of the finder, and what is kept of what people decided. */
@Component
class RunTracks {

    private final TrackFinder finder;
    private final TrackRulesTable rules;
    private final AudienceService audiences;

    RunTracks(TrackFinder finder, TrackRulesTable rules, AudienceService audiences) {
        this.finder = finder;
        this.audiences = audiences;
        this.rules = rules;
    }

    /**
     * The run's tracks, with the talks that fit none and the wishes that could not be had.
     *
     * @param before the tracks organizers worked on
     * @param number which number of tracks was chosen from a range, and why, in words; null without a choice
     * @param inputHash names what the finder was given, its model included; empty where it was not asked
     */
    record TracksFound(List<WorkingTrack> before, List<WorkingTrack> tracks, List<Outsider> outsiders,
            List<String> unmet,
            @Nullable String number,
            String inputHash) {}

    TracksFound find(String conferenceId, RunSettings settings, ProgrammeInput input, Consumer<String> progress) {
        if (settings.tracks() == RunSettings.TrackMode.KEEP) {
            return new TracksFound(input.tracks(), input.tracks(), List.of(), List.of(), null, "");
        }
        progress.accept("discovering");
        // Discovery starts anew, but what people locked or pinned stays in every mode.
        List<WorkingTrack> named = input.tracks()
            .stream()
            .filter(settings.tracks() == RunSettings.TrackMode.DISCOVER
                    ? WorkingTrack::staysInDiscovery
                    : WorkingTrack::kept)
            .toList();
        TrackRules known = rules.of(conferenceId);
        TrackTime time = TrackTime.of(input.timeslots());
        TrackPlan plan = finder.find(request(conferenceId, input, settings, named, known, time),
                (phase, done, of) -> progress.accept(words(phase, done, of)));
        return new TracksFound(input.tracks(), new FoundTracks(plan, named, known, time, minutes(input)).tracks(),
                plan.outsiders()
                    .stream()
                    .map(outsider -> new Outsider(ProblemFactory.uuid(outsider.talk()), outsider.why()))
                    .toList(),
                plan.unmet(), plan.number().map(NumberOfTracks::words).orElse(null), plan.inputHash());
    }

    private static Map<UUID, Integer> minutes(ProgrammeInput input) {
        return input.talks().stream().collect(Collectors.toMap(AcceptedTalk::id, AcceptedTalk::minutes));
    }

    static String words(FindingProgress.Phase phase, int done, int of) {
        return switch (phase) {
            case EMBEDDING -> "reading talk %d of %d".formatted(done, of);
            case COMPARING -> "comparing talks";
            case GROUPING -> "grouping talks";
            case DESCRIBING -> "describing tracks";
        };
    }

    private TrackRequest request(String conferenceId, ProgrammeInput input, RunSettings settings,
            List<WorkingTrack> named,
            TrackRules rules, TrackTime time) {
        // In an order of their words, not of their numbers: the same talks, proposed once more, give the same tracks.
        List<TalkText> texts = TalkTexts.of(input.talks()
            .stream()
            .sorted(Comparator.comparing(AcceptedTalk::title).thenComparing(AcceptedTalk::abstractText))
            .toList());
        var accepted = input.talks().stream().map(AcceptedTalk::id).collect(Collectors.toUnmodifiableSet());
        List<Pin> pins = named.stream()
            .flatMap(track -> track.members()
                .stream()
                .filter(member -> member.primary() && (member.pinned() || track.locked())
                        && accepted.contains(member.proposalId()))
                .map(member -> new Pin(ProblemFactory.talkId(member.proposalId()),
                        ProblemFactory.trackId(track.id()))))
            .toList();
        SizeBounds bounds = time.within(settings.leastTalks(), settings.mostTalks());
        List<NamedTrack> wanted = named.stream()
            .map(track -> new NamedTrack(ProblemFactory.trackId(track.id()), track.name(), track.description(),
                    track.keywords(), List.of(), bounds(track, settings, time)))
            .toList();
        TrackCount count = switch (settings.tracks()) {
            case DISCOVER, MIXED -> new TrackCount(Math.max(0, settings.leastTracks() - named.size()),
                    Math.max(0, settings.trackCount() - named.size()));
            case FILL, KEEP -> TrackCount.NONE;
        };
        return new TrackRequest(texts, wanted, count, bounds, pins, links(rules, accepted),
                audiences.favouredTogether(conferenceId, texts.stream().map(TalkText::id).toList()), false,
                settings.seed());
    }

    /** Links of talks that were withdrawn since say nothing any more. */
    private static List<Link> links(TrackRules rules, Set<UUID> accepted) {
        return rules.links()
            .stream()
            .filter(link -> accepted.contains(link.one()) && accepted.contains(link.other()))
            .map(link -> new Link(ProblemFactory.talkId(link.one()), ProblemFactory.talkId(link.other()),
                    link.together() ? Link.Kind.TOGETHER : Link.Kind.APART))
            .toList();
    }

    /** A locked track takes no talk beside its own. */
    private static SizeBounds bounds(WorkingTrack track, RunSettings settings, TrackTime time) {
        if (track.locked()) {
            return SizeBounds.talks(0, Math.max(1, track.members().size()));
        }
        return track.size() == null
                ? time.within(0, settings.mostTalks())
                : time.within(track.size().least(), track.size().most());
    }
}
