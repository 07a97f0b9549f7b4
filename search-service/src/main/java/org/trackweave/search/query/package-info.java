/** Searching the programme: the query language, the search itself and its API. */
@NullMarked
package org.trackweave.search.query;

import org.jspecify.annotations.NullMarked;
