/** What the service knows of a person: told to them, and forgotten when they ask. */
@NullMarked
package org.trackweave.submission.erasure;

import org.jspecify.annotations.NullMarked;
