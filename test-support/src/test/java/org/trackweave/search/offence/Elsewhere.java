package org.trackweave.search.offence;

/** In a package without package-info, on purpose. */
public final class Elsewhere {}
