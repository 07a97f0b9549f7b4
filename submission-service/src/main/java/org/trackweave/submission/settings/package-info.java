/** What the whole service is told by its installation. */
@NullMarked
package org.trackweave.submission.settings;

import org.jspecify.annotations.NullMarked;
