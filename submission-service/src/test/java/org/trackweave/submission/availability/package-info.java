@NullMarked
package org.trackweave.submission.availability;

import org.jspecify.annotations.NullMarked;
