/** The accepted programme in Elasticsearch: search API and public programme pages. */
@NullMarked
package org.trackweave.search;

import org.jspecify.annotations.NullMarked;
