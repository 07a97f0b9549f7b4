/** Logs, traces and health as every service has them, without personal data. */
@NullMarked
package org.trackweave.platform.observability;

import org.jspecify.annotations.NullMarked;
