/** The first page, and the pipeline page. */
@NullMarked
package org.trackweave.gateway.home;

import org.jspecify.annotations.NullMarked;
