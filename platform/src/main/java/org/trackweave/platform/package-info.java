/** What every service needs and none owns: outbox, inbox, security, problem details, page layout. */
@NullMarked
package org.trackweave.platform;

import org.jspecify.annotations.NullMarked;
