/** Real servers for tests: Testcontainers where Docker answers, the embedded ones otherwise. */
@NullMarked
package org.trackweave.testsupport;

import org.jspecify.annotations.NullMarked;
