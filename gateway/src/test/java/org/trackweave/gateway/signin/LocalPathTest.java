package org.trackweave.gateway.signin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/conferences/pycon-2011/proposals?state=draft&q=a%20b", "/a#part"})
    void keepsPlacesOnThisSite(String path) {
        assertThat(LocalPath.of(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "///evil.example", "/\\evil.example",
            "\\\\evil.example", "/.//evil.example", "/..//evil.example", "javascript:alert(1)", "", "account",
            "/a\r\nSet-Cookie: x=y", "/\t/evil.example", " //evil.example", "/%zz", "/sign-in?next=/sign-in",
            "/sign-out"})
    void leadsNobodyElsewhere(String path) {
        assertThat(LocalPath.of(path).value()).isEqualTo("/");
    }

    @Test
    void takesTheFirstPageForNothing() {
        assertThat(LocalPath.of(null).value()).isEqualTo("/");
        assertThat(LocalPath.of("/" + "a".repeat(3_000)).value()).isEqualTo("/");
    }
}
