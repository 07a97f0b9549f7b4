@NullMarked
package org.trackweave.submission.conference;

import org.jspecify.annotations.NullMarked;
