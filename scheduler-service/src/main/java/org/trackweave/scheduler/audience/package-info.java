/** Which talks the same people want to hear: by meaning, and by how reviewers voted. */
@NullMarked
package org.trackweave.scheduler.audience;

import org.jspecify.annotations.NullMarked;
