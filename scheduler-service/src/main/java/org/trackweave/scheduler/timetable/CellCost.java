package org.trackweave.scheduler.timetable;

import java.util.Optional;

import org.trackweave.scheduler.ids.CellId;
import org.trackweave.scheduler.ids.TalkId;

/**
 * What it would cost to have one talk in another cell, all other talks staying where they are, but for one that starts
 * there already: the two change places.
 *
 * @param swapsWith the talk that would have to go where this one is now; without a place if this one has none
 * @param change of the whole score; less than nothing is worse
 */
public record CellCost(CellId cell, Optional<TalkId> swapsWith, TimetableScore change) {}
