/** PostgreSQL, Kafka and Elasticsearch, the real servers, from Maven Central artifacts alone. */
@NullMarked
package org.trackweave.embedded;

import org.jspecify.annotations.NullMarked;
