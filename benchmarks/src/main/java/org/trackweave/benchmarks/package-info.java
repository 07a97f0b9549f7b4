/** The command line of the benchmarks: which there are, what they are given, the table they print. */
@NullMarked
package org.trackweave.benchmarks;

import org.jspecify.annotations.NullMarked;
