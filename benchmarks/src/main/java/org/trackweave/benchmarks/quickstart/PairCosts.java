package org.trackweave.benchmarks.quickstart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import org.trackweave.benchmarks.Json;
import org.trackweave.scheduler.ids.TalkId;
import org.trackweave.scheduler.timetable.Relation;
import org.trackweave.scheduler.timetable.Rule;

/**
 * What the quickstart's constraints say of two talks, at the weights it ships with. Its rewards for talks side by side are
 * costs of their not being so; the two differ by what all pairs together could earn.
 */
final class PairCosts {

    /** A speaker's stay of one more day: 20 for each minute of eight hours. */
    private static final int DAY = 20 * 8 * 60;

    private final List<JsonNode> talks;
    private final int[] minutes;
    private final List<Relation> relations = new ArrayList<>();
    private long earnable;

    PairCosts(List<JsonNode> talks, int[] minutes) {
        this.talks = talks;
        this.minutes = minutes;
        var crowdedByType = new TreeMap<Integer, List<Integer>>();
        for (int one = 0; one < talks.size(); one++) {
            for (int other = one + 1; other < talks.size(); other++) {
                add(one, other);
            }
            prerequisites(one);
            if (talks.get(one).get("crowdControlRisk").asInt() > 0) {
                crowdedByType.computeIfAbsent(talks.get(one).get("type").asInt(), _ -> new ArrayList<>()).add(one);
            }
        }
        crowdedByType.values().forEach(this::keepCrowdsApart);
    }

    /** Two talks that draw crowds may share a timeslot, a third may not. */
    private void keepCrowdsApart(List<Integer> crowded) {
        for (int i = 0; i < crowded.size(); i++) {
            for (int j = i + 2; j < crowded.size(); j++) {
                relate(Rule.EXCLUDED, crowded.get(i), crowded.get(j), 1);
            }
        }
    }

    List<Relation> relations() {
        return relations;
    }

    /** What all rewards together would be. */
    long earnable() {
        return earnable;
    }

    private void add(int one, int other) {
        int both = minutes[one] + minutes[other];
        int themes = common(one, other, "themeTrackTags");
        int contents = common(one, other, "contentTags");
        int audiences = common(one, other, "audienceTypes");
        relate(Rule.EXCLUDED, one, other, common(one, other, "mutuallyExclusiveTalksTags"));
        relate(Rule.TOPIC_CONFLICT, one, other,
                10 * themes + 10 * common(one, other, "sectorTags") + 100 * contents + themes * audiences);
        relate(Rule.DAYS_BETWEEN, one, other, DAY * common(one, other, "speakers"));
        relate(Rule.OTHER_ROOM, one, other, 10 * themes * both);
        relate(Rule.OTHER_DAY, one, other, 10 * (themes + contents) * both);
        int levels = level(one) - level(other);
        if (levels != 0) {
            relate(Rule.OUT_OF_ORDER, levels < 0 ? one : other, levels < 0 ? other : one, 10 * contents * both);
        }
        int liked = favorites(one) - favorites(other);
        if (liked != 0) {
            relate(Rule.IN_SMALLER_ROOM, liked > 0 ? one : other, liked > 0 ? other : one, 10 * both);
        }
        if (talks.get(one).get("type").asInt() == talks.get(other).get("type").asInt()) {
            boolean sameLanguage = talks.get(one).get("language").equals(talks.get(other).get("language"));
            int reward = minutes[one] * (audiences + (levels != 0 ? 1 : 0) + (sameLanguage ? 0 : 10));
            earnable += reward;
            relate(Rule.NOT_TOGETHER, one, other, reward);
        }
    }

    private void prerequisites(int talk) {
        Json.items(talks.get(talk).get("prerequisiteTalks"))
            .forEach(before -> relate(Rule.BEFORE_PREREQUISITE, talk, before.asInt(), 1));
    }

    private void relate(Rule rule, int one, int other, int cost) {
        if (cost > 0) {
            relations.add(new Relation(rule, new TalkId(String.valueOf(one)), new TalkId(String.valueOf(other)), cost));
        }
    }

    private int level(int talk) {
        return talks.get(talk).get("audienceLevel").asInt();
    }

    private int favorites(int talk) {
        return talks.get(talk).get("favoriteCount").asInt();
    }

    private int common(int one, int other, String tags) {
        var both = new HashSet<>(tags(one, tags));
        both.retainAll(tags(other, tags));
        return both.size();
    }

    private Set<String> tags(int talk, String tags) {
        return Json.texts(talks.get(talk).get(tags)).collect(Collectors.toUnmodifiableSet());
    }
}
