/** Text about people, sealed with a key per person so that destroying the key erases it everywhere. */
@NullMarked
package org.trackweave.platform.personal;

import org.jspecify.annotations.NullMarked;
