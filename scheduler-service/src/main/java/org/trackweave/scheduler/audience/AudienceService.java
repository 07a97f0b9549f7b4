package org.trackweave.scheduler.audience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.springframework.stereotype.Service;

import org.trackweave.scheduler.discovery.CoVote;
import org.trackweave.scheduler.discovery.RelatedTalks;
import org.trackweave.scheduler.discovery.TalkText;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.text.TextEmbedder.EmbeddingProgress;
import org.trackweave.scheduler.timetable.SharedAudience;

/** Keeps the pairs of talks for the same people up to date. */
@Service
public class AudienceService {

    /** Talks that are not alike share an audience only where reviewers agree this much. */
    private static final double CLEAR = 0.6;
    private static final int MOST_BY_VOTES = 3;

    private final RelatedTalks related;
    private final ReviewScores scores;
    private final Audiences audiences;

    AudienceService(RelatedTalks related, ReviewScores scores, Audiences audiences) {
        this.related = related;
        this.scores = scores;
        this.audiences = audiences;
    }

    /** Derives the pairs anew; slow only for texts that were never embedded. */
    public void refresh(String conferenceId, List<TalkText> talks, EmbeddingProgress progress) {
        var votes = new CoVotes(scores.of(conferenceId).values());
        audiences.replace(conferenceId, combined(related.find(talks, progress),
                talks.stream().map(TalkText::id).toList(), votes));
    }

    /** Which of these talks the same reviewers favour, and which not; empty where too few reviewed. */
    public List<CoVote> favouredTogether(String conferenceId, List<TalkId> talks) {
        return new Favours(scores.of(conferenceId).values()).among(talks);
    }

    /** Where enough reviewers judged both talks their votes count as much as the texts. */
    static List<SharedAudience> combined(List<SharedAudience> byText, List<TalkId> talks, CoVotes votes) {
        var pairs = new ArrayList<SharedAudience>();
        Map<TalkId, Map<TalkId, Double>> known = new HashMap<>();
        for (SharedAudience pair : byText) {
            known.computeIfAbsent(pair.one(), _ -> new TreeMap<>()).put(pair.other(), pair.strength());
            OptionalDouble voted = votes.between(pair.one(), pair.other());
            double strength = voted.isEmpty()
                    ? pair.strength()
                    : Math.clamp((pair.strength() + voted.getAsDouble()) / 2, 0, 1);
            if (strength > 0) {
                pairs.add(new SharedAudience(pair.one(), pair.other(), strength));
            }
        }
        for (int i = 0; i < talks.size(); i++) {
            TalkId one = talks.get(i);
            talks.subList(i + 1, talks.size())
                .stream()
                .filter(other -> !known.getOrDefault(one, Map.of()).containsKey(other))
                .flatMap(other -> votes.between(one, other)
                    .stream()
                    .filter(voted -> voted >= CLEAR)
                    .mapToObj(voted -> new SharedAudience(one, other, Math.min(1, voted))))
                .sorted(Comparator.comparingDouble(SharedAudience::strength).reversed())
                .limit(MOST_BY_VOTES)
                .forEach(pairs::add);
        }
        return pairs;
    }
}
