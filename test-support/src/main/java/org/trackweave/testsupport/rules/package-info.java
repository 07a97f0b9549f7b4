/** Architecture rules of this house, for the ArchitectureTest of each module. */
@NullMarked
package org.trackweave.testsupport.rules;

import org.jspecify.annotations.NullMarked;
