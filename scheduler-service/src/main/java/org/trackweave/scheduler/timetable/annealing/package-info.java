/** Whole tracks and single talks moved between blocks, where sessions belong to tracks. */
@NullMarked
package org.trackweave.scheduler.timetable.annealing;

import org.jspecify.annotations.NullMarked;
