package org.trackweave.submission.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.trackweave.submission.schedule.ScheduleTable.PlacedTalk;

/**
 * What a schedule changes for the speakers of one talk. A track that is renamed or another is no news: nobody has to be
 * elsewhere.
 *
 * @param from null for a talk that had no place
 * @param to null for a talk that has none any more
 */
record News(UUID proposal, @Nullable PlacedTalk from, @Nullable PlacedTalk to) {

    static List<News> between(List<PlacedTalk> before, List<PlacedTalk> after) {
        Map<UUID, PlacedTalk> old = byProposal(before);
        Map<UUID, PlacedTalk> now = byProposal(after);
        var news = new ArrayList<News>();
        now.forEach((proposal, to) -> {
            PlacedTalk from = old.get(proposal);
            if (from == null || !from.room().equals(to.room()) || !from.startsAt().equals(to.startsAt())
                    || !from.endsAt().equals(to.endsAt())) {
                news.add(new News(proposal, from, to));
            }
        });
        old.forEach((proposal, from) -> {
            if (!now.containsKey(proposal)) {
                news.add(new News(proposal, from, null));
            }
        });
        return news;
    }

    private static Map<UUID, PlacedTalk> byProposal(List<PlacedTalk> talks) {
        return talks.stream().collect(Collectors.toMap(PlacedTalk::proposal, Function.identity()));
    }
}
