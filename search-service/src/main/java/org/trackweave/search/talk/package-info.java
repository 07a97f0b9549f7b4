/** The accepted programme as this service knows it: what the topics say, joined into one row per talk. */
@NullMarked
package org.trackweave.search.talk;

import org.jspecify.annotations.NullMarked;
