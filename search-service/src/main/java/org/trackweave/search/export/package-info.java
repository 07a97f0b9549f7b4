/** The programme in the formats other programs read: iCalendar, and schedule files as pretalx writes them. */
@NullMarked
package org.trackweave.search.export;

import org.jspecify.annotations.NullMarked;
