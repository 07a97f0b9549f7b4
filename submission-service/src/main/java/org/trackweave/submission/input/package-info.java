/** Checking what people send: every fault at once, each with its field. */
@NullMarked
package org.trackweave.submission.input;

import org.jspecify.annotations.NullMarked;
