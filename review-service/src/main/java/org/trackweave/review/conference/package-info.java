/** What reviewing needs to know of a conference, read from its events. */
@NullMarked
package org.trackweave.review.conference;

import org.jspecify.annotations.NullMarked;
