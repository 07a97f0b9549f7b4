package org.trackweave.scheduler.discovery;

import org.trackweave.scheduler.discovery.FindingProgress.Phase;
import org.trackweave.scheduler.text.TextEmbedder;
import org.trackweave.scheduler.text.TextEmbedder.EmbeddingProgress;

/** Finds virtual tracks in talks, or fills the tracks that organizers name, or both. Thread-safe if the embedder is. */
public final class TrackFinder {

    private final TextEmbedder embedder;

    /** The embedder is best a {@link org.trackweave.scheduler.text.CachedTextEmbedder}: vectors are most of the time. */
    public TrackFinder(TextEmbedder embedder) {
        this.embedder = embedder;
    }

    /** The plan for a request; the same for the same request and embedding model. */
    public TrackPlan find(TrackRequest request, FindingProgress progress) {
        var embeddings = embedder.embed(Meanings.texts(request.talks(), request.named()),
                (done, of) -> progress.at(Phase.EMBEDDING, done, of));
        progress.at(Phase.COMPARING, 0, 1);
        var likeness = new Likeness(request.talks(), request.named(), embeddings)
            .with(request.talks(), request.coVotes());
        progress.at(Phase.GROUPING, 0, 1);
        var units = new Units(request);
        var grouped = new Grouper(request, likeness, units).group();
        progress.at(Phase.DESCRIBING, 0, 1);
        var meanings = new PhraseMeanings(embeddings.subList(0, request.talks().size()),
                phrases -> embedder.embed(phrases, EmbeddingProgress.UNSEEN));
        return new PlanWriter(request, likeness, grouped, meanings, embedder.model()).write();
    }
}
