package org.trackweave.scheduler.timetable;

import java.util.List;

import org.trackweave.scheduler.ids.TalkId;

/**
 * What a timetable's score is made of.
 *
 * @param rules every rule that is broken or has a weight, hard ones first
 * @param talks in the order of the problem's talks
 */
public record Explanation(TimetableScore score, List<RuleShare> rules, List<TalkReasons> talks) {

    public Explanation {
        rules = List.copyOf(rules);
        talks = List.copyOf(talks);
    }

    /** One rule's part of the score (0 or less) and the breaches in words. */
    public record RuleShare(Rule rule, int weight, long points, List<Breach> breaches) {

        public RuleShare {
            breaches = List.copyOf(breaches);
        }
    }

    /** One breach of a rule, the talks it is about, what it costs (less than 0), in words. */
    public record Breach(Rule rule, List<TalkId> talks, long points, String words) {

        public Breach {
            talks = List.copyOf(talks);
        }
    }

    /** Why a talk is where it is: what speaks for its place and which breaches it takes part in. */
    public record TalkReasons(TalkId talk, List<String> why, List<Breach> breaches) {

        public TalkReasons {
            why = List.copyOf(why);
            breaches = List.copyOf(breaches);
        }
    }
}
