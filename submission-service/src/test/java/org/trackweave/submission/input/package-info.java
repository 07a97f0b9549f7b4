@NullMarked
package org.trackweave.submission.input;

import org.jspecify.annotations.NullMarked;
