@NullMarked
package org.trackweave.submission;

import org.jspecify.annotations.NullMarked;
