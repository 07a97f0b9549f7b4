package org.trackweave.scheduler.timetable;

import java.util.List;
import java.util.Set;

import org.trackweave.scheduler.ids.TalkId;

/**
 * Hard rules that cannot all hold, in words.
 *
 * @param talks that take part
 * @param rules that take part
 * @param words one sentence for people
 * @param waysOut what could be given up, the cheapest first; each is enough by itself unless it says otherwise
 */
public record Contradiction(List<TalkId> talks, Set<Rule> rules, String words, List<String> waysOut) {

    public Contradiction {
        talks = List.copyOf(talks);
        rules = Set.copyOf(rules);
        waysOut = List.copyOf(waysOut);
    }
}
