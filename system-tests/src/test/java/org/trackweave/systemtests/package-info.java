/** Stories across all services, in a browser too; fault injection. */
@NullMarked
package org.trackweave.systemtests;

import org.jspecify.annotations.NullMarked;
