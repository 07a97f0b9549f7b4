package org.trackweave.gateway.signin;

import java.net.URI;

/**
 * How cookies are set here.
 *
 * @param secure whether the site is reached by https
 */
public record SessionCookie(boolean secure) {

    static SessionCookie at(URI baseUrl) {
        return new SessionCookie("https".equalsIgnoreCase(baseUrl.getScheme()));
    }

    /** Browsers let no neighbouring site set a cookie of this prefix; they take it over https only. */
    String prefix() {
        return secure ? "__Host-" : "";
    }

    /** The cookie that is the key to the session; no service ever sees it. */
    public String name() {
        return prefix() + "trackweave-session";
    }
}
