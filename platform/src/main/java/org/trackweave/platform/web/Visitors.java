package org.trackweave.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells the layout who is looking. Services take the default, which reads the gateway's JWT; the gateway has its own. */
@FunctionalInterface
public interface Visitors {

    /** The visitor of the request at hand, {@link Visitor#ANONYMOUS} where nobody is signed in; never fails. */
    Visitor of(HttpServletRequest request);
}
