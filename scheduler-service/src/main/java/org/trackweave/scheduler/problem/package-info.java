/** What a conference's programme is made from, and its translation into the solver's words. */
@NullMarked
package org.trackweave.scheduler.problem;

import org.jspecify.annotations.NullMarked;
