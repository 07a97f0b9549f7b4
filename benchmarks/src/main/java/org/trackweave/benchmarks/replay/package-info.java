/** The cells and talks of a conference that was held, without its timetable. */
@NullMarked
package org.trackweave.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
