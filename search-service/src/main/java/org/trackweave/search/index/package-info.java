/** Keeps the Elasticsearch index equal to the read model, which is the truth. */
@NullMarked
package org.trackweave.search.index;

import org.jspecify.annotations.NullMarked;
