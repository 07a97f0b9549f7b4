package org.trackweave.submission.settings;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach Trackweave, for links in mail. */
@Component
public class PublicAddress {

    private final String base;

    PublicAddress(@Value("${trackweave.base-url:http://localhost:8080}") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** @param path beginning with a slash */
    public String of(String path) {
        return base + path;
    }
}
