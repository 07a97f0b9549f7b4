/** The service as its clients meet it: over HTTP and on Kafka, on real servers. */
@NullMarked
package org.trackweave.submission.story;

import org.jspecify.annotations.NullMarked;
