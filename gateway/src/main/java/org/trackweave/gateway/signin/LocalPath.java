package org.trackweave.gateway.signin;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;

/** A place on this site. Whatever could lead a browser elsewhere becomes the first page. */
public record LocalPath(String value) {

    public static final LocalPath HOME = new LocalPath("/");
    private static final int LONGEST = 2_000;

    /** The wanted place where it is one on this site and no sign-in page, the first page otherwise. */
    public static LocalPath of(@Nullable String wanted) {
        if (wanted == null || wanted.length() > LONGEST || !wanted.startsWith("/") || wanted.startsWith("//")
                || wanted.chars().anyMatch(c -> c == '\\' || c <= ' ' || c >= 0x7f)) {
            return HOME;
        }
        try {
            URI uri = new URI(wanted);
            boolean local = uri.getScheme() == null && uri.getRawAuthority() == null
                    && !uri.getPath().contains("//") && !uri.getPath().contains("/.");
            return local && !uri.getPath().startsWith("/sign-") ? new LocalPath(wanted) : HOME;
        } catch (URISyntaxException e) {
            return HOME;
        }
    }
}
