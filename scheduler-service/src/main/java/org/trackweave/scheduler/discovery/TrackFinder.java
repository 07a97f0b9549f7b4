package org.trackweave.scheduler.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.trackweave.scheduler.discovery.FindingProgress.Phase;
import org.trackweave.scheduler.text.TextEmbedder;

/** Finds virtual tracks in talks, or fills the tracks that organizers name, or both. Thread-safe if the embedder is. */
public final class TrackFinder {

    private static final int NEIGHBOURS = 10;

    private final TextEmbedder embedder;

    /** The embedder is best a {@link org.trackweave.scheduler.text.CachedTextEmbedder}: vectors are most of the time. */
    public TrackFinder(TextEmbedder embedder) {
        this.embedder = embedder;
    }

    /** The plan for a request; the same for the same request and embedding model. */
    public TrackPlan find(TrackRequest request, FindingProgress progress) {
        var sentences = Stream.concat(request.talks().stream().map(TalkMaterial::sentence),
                request.named().stream().map(TalkMaterial::sentence))
            .toList();
        var embeddings = embedder.embed(sentences, (done, of) -> progress.at(Phase.EMBEDDING, done, of));
        progress.at(Phase.COMPARING, 0, 1);
        var likeness = new Likeness(request.talks(), request.named(), embeddings);
        progress.at(Phase.GROUPING, 0, 1);
        var units = new Units(request);
        var grouping = group(request, likeness, units);
        progress.at(Phase.DESCRIBING, 0, 1);
        return new PlanWriter(request, likeness, units, grouping, embedder.model()).write();
    }

    private static Grouping group(TrackRequest request, Likeness likeness, Units units) {
        int talks = request.talks().size();
        int named = request.named().size();
        int wanted = Math.min(request.discover().most(), talks);
        var bounds = new ArrayList<SizeBounds>();
        request.named().forEach(track -> bounds.add(track.bounds()));
        int[] communities = wanted == 0
                ? new int[0]
                : new Communities(request.seed()).find(Graph.nearest(likeness, talks, NEIGHBOURS), wanted);
        int found = Arrays.stream(communities).max().orElse(-1) + 1;
        for (int i = 0; i < found; i++) {
            bounds.add(request.discoveredBounds());
        }
        var grouping = new Grouping(units, bounds);
        int[] nodes = new int[bounds.size()];
        Arrays.setAll(nodes, track -> track < named ? talks + track : -1);
        for (int unit = 0; unit < units.all().size(); unit++) {
            var pinned = units.all().get(unit).pinnedTo();
            if (pinned.isPresent()) {
                grouping.put(unit, pinned.getAsInt());
            } else if (found > 0) {
                grouping.put(unit, named + communities[units.all().get(unit).talks().getFirst()]);
            }
        }
        if (named > 0) {
            var affinity = new Affinity(talks, grouping.members(), likeness, nodes);
            for (int unit = 0; unit < units.all().size(); unit++) {
                if (!grouping.isFixed(unit)) {
                    grouping.put(unit, best(units.all().get(unit).talks(), affinity, bounds.size()));
                }
            }
        }
        var affinity = new Affinity(talks, grouping.members(), likeness, nodes);
        new SizeRepair(units, grouping, affinity).repair();
        return grouping;
    }

    private static int best(List<Integer> talks, Affinity affinity, int tracks) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int track = 0; track < tracks; track++) {
            double sum = 0;
            for (int talk : talks) {
                sum += affinity.of(talk, track);
            }
            if (sum > most) {
                most = sum;
                best = track;
            }
        }
        return best;
    }
}
