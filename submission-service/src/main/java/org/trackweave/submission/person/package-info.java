/** Who the speakers are, across conferences. */
@NullMarked
package org.trackweave.submission.person;

import org.jspecify.annotations.NullMarked;
