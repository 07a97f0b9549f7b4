/** What a text is about: its terms, their weights, and sentence embeddings. */
@NullMarked
package org.trackweave.scheduler.text;

import org.jspecify.annotations.NullMarked;
