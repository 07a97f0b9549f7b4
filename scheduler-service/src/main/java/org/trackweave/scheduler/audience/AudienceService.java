package org.trackweave.scheduler.audience;

import java.util.List;

import org.springframework.stereotype.Service;

import org.trackweave.scheduler.discovery.RelatedTalks;
import org.trackweave.scheduler.discovery.TalkText;
import org.trackweave.scheduler.text.TextEmbedder.EmbeddingProgress;

/** Keeps the pairs of talks for the same people up to date. */
@Service
public class AudienceService {

    private final RelatedTalks related;
    private final Audiences audiences;

    AudienceService(RelatedTalks related, Audiences audiences) {
        this.related = related;
        this.audiences = audiences;
    }

    /** Derives the pairs anew; slow only for texts that were never embedded. */
    public void refresh(String conferenceId, List<TalkText> talks, EmbeddingProgress progress) {
        audiences.replace(conferenceId, related.find(talks, progress));
    }
}
