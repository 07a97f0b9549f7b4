package org.trackweave.scheduler.discovery;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.trackweave.scheduler.discovery.RecentReadings.Reading;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.ids.TrackId;
import org.trackweave.scheduler.text.CachedTextEmbedder;
import org.trackweave.scheduler.text.TextEmbedder.EmbeddingProgress;

/** Reads tracks that people made: their terms, blurb and cohesion, and how each talk belongs. Thread-safe. */
public final class TrackDescriber {

    /** More texts would keep a person waiting: a run embeds them in the background. */
    private static final int MOST_TO_EMBED = 20;
    private static final int TERMS = 8;

    private final CachedTextEmbedder embedder;
    private final RecentReadings readings = new RecentReadings();

    public TrackDescriber(CachedTextEmbedder embedder) {
        this.embedder = embedder;
    }

    /** A track that people made; a talk may be in several. */
    public record Given(TrackId id, String name, Set<TalkId> talks) {
        public Given {
            talks = Set.copyOf(talks);
        }
    }

    /**
     * What a track is like.
     *
     * @param proposal a name for it
     * @param cohesion as {@link VirtualTrack#cohesion()}
     * @param members why each talk is here
     */
    public record Described(TrackId id, String proposal, List<String> terms, String blurb, double cohesion,
            Map<TalkId, Membership> members) {
        public Described {
            terms = List.copyOf(terms);
            members = Map.copyOf(members);
        }
    }

    /**
     * Descriptions of the wanted tracks; empty while no run has read the talks. Talks not given are left out.
     *
     * @param tracks all there are: a talk's next best track is one of them
     */
    public Optional<Map<TrackId, Described>> describe(List<TalkText> talks, List<Given> tracks, Set<TrackId> wanted) {
        return readings
            .of(talks, () -> embedder.embedFew(talks.stream().map(TalkMaterial::sentence).toList(), MOST_TO_EMBED))
            .map(reading -> describe(talks, tracks, wanted, reading));
    }

    /** Two parts of some talks by what they are about, the larger first; empty where they do not divide. */
    public Optional<List<List<TalkId>>> divide(List<TalkText> talks, long seed) {
        if (talks.size() < 2) {
            return Optional.empty();
        }
        var bounds = SizeBounds.talks(Math.max(1, talks.size() / 4), talks.size());
        var plan = new TrackFinder(embedder).find(new TrackRequest(talks, List.of(), TrackCount.exactly(2), bounds,
                List.of(), List.of(), true, seed), FindingProgress.UNSEEN);
        return plan.tracks().size() == 2
                ? Optional.of(plan.tracks().stream().map(VirtualTrack::talks).toList())
                : Optional.empty();
    }

    private Map<TrackId, Described> describe(List<TalkText> talks, List<Given> tracks, Set<TrackId> wanted,
            Reading reading) {
        var numbers = new HashMap<TalkId, Integer>();
        talks.forEach(talk -> numbers.put(talk.id(), numbers.size()));
        var members = tracks.stream().map(track -> numbers(track, numbers)).toList();
        var belonging = new Affinity(talks.size(), members, reading.likeness(), 0).shares();
        var request = TrackRequest.discover(talks, TrackCount.NONE, SizeBounds.NONE, 0);
        var words = new MembershipWords(request, reading.likeness(), members,
                tracks.stream().map(Given::name).toList(), reading.shared());
        var names = new TrackNames(reading.phrases(), talks.size(),
                new PhraseMeanings(reading.embeddings(), phrases -> embedder.embed(phrases, EmbeddingProgress.UNSEEN)));
        var cohesion = new Cohesion(reading.likeness(), talks.size());
        var described = new HashMap<TrackId, Described>();
        for (int track = 0; track < tracks.size(); track++) {
            if (!wanted.contains(tracks.get(track).id())) {
                continue;
            }
            var mine = members.get(track);
            var terms = names.terms(mine, TERMS);
            var why = new HashMap<TalkId, Membership>();
            for (int talk : mine) {
                var next = next(belonging, talk, track, members)
                    .map(other -> new Membership.NextBest(tracks.get(other).id(), belonging.of(talk, other)));
                why.put(talks.get(talk).id(), new Membership(talks.get(talk).id(), tracks.get(track).id(),
                        belonging.of(talk, track), next, List.of(), words.why(talk, track)));
            }
            described.put(tracks.get(track).id(),
                    new Described(tracks.get(track).id(), names.name(mine, new HashSet<>()), terms,
                            new TrackBlurb(surest(mine, track, belonging).stream().map(talks::get).toList(), terms)
                                .write(),
                            cohesion.of(mine), why));
        }
        return described;
    }

    private static List<Integer> surest(Set<Integer> members, int track, Belonging belonging) {
        return members.stream()
            .sorted(Comparator.comparingDouble((Integer talk) -> -belonging.of(talk, track))
                .thenComparing(talk -> talk))
            .toList();
    }

    private static Set<Integer> numbers(Given track, Map<TalkId, Integer> numbers) {
        var members = new TreeSet<Integer>();
        track.talks().forEach(talk -> Optional.ofNullable(numbers.get(talk)).ifPresent(members::add));
        return members;
    }

    /** The best track that the talk is not in. */
    private static Optional<Integer> next(Belonging belonging, int talk, int own, List<Set<Integer>> members) {
        int best = -1;
        for (int track = 0; track < members.size(); track++) {
            if (track != own && !members.get(track).contains(talk)
                    && (best < 0 || belonging.of(talk, track) > belonging.of(talk, best))) {
                best = track;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }
}
