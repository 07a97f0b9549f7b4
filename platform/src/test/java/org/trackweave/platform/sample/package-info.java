/** A small service on the platform, as the tests' subject. */
@NullMarked
package org.trackweave.platform.sample;

import org.jspecify.annotations.NullMarked;
