/** Where new ids and codes come from. */
@NullMarked
package org.trackweave.submission.id;

import org.jspecify.annotations.NullMarked;
