/** The public programme: pages, API, calendars and schedule files. */
@NullMarked
package org.trackweave.search.programme;

import org.jspecify.annotations.NullMarked;
