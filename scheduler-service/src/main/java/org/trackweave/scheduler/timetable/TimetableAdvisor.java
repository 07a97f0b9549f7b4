package org.trackweave.scheduler.timetable;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;

/** Says in words why a timetable is as it is, also one that people made. Talks missing from the cells are unplaced. */
public interface TimetableAdvisor {

    /** The score alone: every solver's answer is judged by this one function. */
    TimetableScore score(Problem problem, Map<TalkId, CellId> cells);

    Explanation explain(Problem problem, Map<TalkId, CellId> cells);

    /** What each other cell would cost for the talk, the best first: fast enough to be asked when a hand takes it. */
    List<CellCost> costs(Problem problem, Map<TalkId, CellId> cells, TalkId talk);

    /** The same with reasons, for these cells only, the best first. */
    List<Alternative> alternatives(Problem problem, Map<TalkId, CellId> cells, TalkId talk, Set<CellId> of);
}
