/** CoSPLib instances: tracks to sessions and rooms, submissions to timeslots. */
@NullMarked
package org.trackweave.benchmarks.cosplib;

import org.jspecify.annotations.NullMarked;
