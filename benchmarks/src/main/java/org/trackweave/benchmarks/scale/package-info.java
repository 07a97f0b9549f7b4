/** Conferences of a size, made up from a seed. */
@NullMarked
package org.trackweave.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
