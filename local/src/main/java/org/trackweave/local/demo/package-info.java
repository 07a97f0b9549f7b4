/** The demo: the whole job through the public HTTP API, as speakers, reviewers and organizers would do it. */
@NullMarked
package org.trackweave.local.demo;

import org.jspecify.annotations.NullMarked;
