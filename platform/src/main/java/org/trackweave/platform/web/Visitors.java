package org.trackweave.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells the layout who is looking. The default knows every {@code Caller}. */
@FunctionalInterface
public interface Visitors {

    /** The visitor of the request at hand, {@link Visitor#ANONYMOUS} where nobody is signed in; never fails. */
    Visitor of(HttpServletRequest request);
}
