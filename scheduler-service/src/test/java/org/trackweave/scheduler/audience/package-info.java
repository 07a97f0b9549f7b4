@NullMarked
package org.trackweave.scheduler.audience;

import org.jspecify.annotations.NullMarked;
