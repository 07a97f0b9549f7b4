/** Finds and fills virtual tracks at conferences whose real tracks are known. */
@NullMarked
package org.trackweave.benchmarks.tracks;

import org.jspecify.annotations.NullMarked;
