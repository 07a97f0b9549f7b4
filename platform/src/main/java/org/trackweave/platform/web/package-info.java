/** The face every service shows: page layout, navigation, flash messages, static assets, error pages and problem details. */
@NullMarked
package org.trackweave.platform.web;

import org.jspecify.annotations.NullMarked;
