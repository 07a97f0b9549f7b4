/** The child process that is Elasticsearch. */
@NullMarked
package org.trackweave.embedded.elasticsearch;

import org.jspecify.annotations.NullMarked;
