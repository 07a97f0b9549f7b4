/** The contract: sealed event interfaces, records and topic names; golden JSON in the tests. */
@NullMarked
package org.trackweave.events;

import org.jspecify.annotations.NullMarked;
