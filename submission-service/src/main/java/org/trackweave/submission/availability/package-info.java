/** When speakers cannot speak and when they like to. */
@NullMarked
package org.trackweave.submission.availability;

import org.jspecify.annotations.NullMarked;
