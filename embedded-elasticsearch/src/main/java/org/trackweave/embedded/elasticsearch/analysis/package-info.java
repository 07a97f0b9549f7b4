/** What the stock analysis-common module would give, under the same names: it is not on Maven Central. */
@NullMarked
package org.trackweave.embedded.elasticsearch.analysis;

import org.jspecify.annotations.NullMarked;
