/** The data of Timefold's conference-scheduling quickstart. */
@NullMarked
package org.trackweave.benchmarks.quickstart;

import org.jspecify.annotations.NullMarked;
