/** The Chromium that tests drive, where the machine has one. */
@NullMarked
package org.trackweave.testsupport.browser;

import org.jspecify.annotations.NullMarked;
