@NullMarked
package org.trackweave.submission.proposal;

import org.jspecify.annotations.NullMarked;
