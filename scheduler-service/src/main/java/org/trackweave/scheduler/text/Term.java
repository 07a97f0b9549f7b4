package org.trackweave.scheduler.text;

/** A term of a text: what it is counted by and how people write it. */
record Term(String stem, String written) {}
