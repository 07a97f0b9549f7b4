/** Checks for the HTML that services render. */
@NullMarked
package org.trackweave.testsupport.pages;

import org.jspecify.annotations.NullMarked;
