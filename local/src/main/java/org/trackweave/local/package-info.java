/** Everything in one command: the embedded servers and all services on one data folder. */
@NullMarked
package org.trackweave.local;

import org.jspecify.annotations.NullMarked;
