package org.trackweave.platform.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AssetsTest {

    private final Assets assets = new Assets();

    @Test
    void namesEveryFileWithItsHash() {
        assertThat(assets.url("trackweave.css")).matches("/assets/trackweave\\.css\\?v=[0-9a-f]{12}");
        assertThat(assets.url("htmx.js")).matches("/assets/htmx\\.js\\?v=[0-9a-f]{12}");
        assertThat(assets.url("sse.js")).startsWith("/assets/sse.js?v=");
    }

    @Test
    void findsAServicesOwnFiles() {
        assertThat(assets.url("gallery/extra.js")).startsWith("/assets/gallery/extra.js?v=");
    }

    @Test
    void failsWhereATemplateNamesAFileThatIsNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> assets.url("gallery/none.js"))
            .withMessageContaining("(gallery/none.js)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../platform-defaults.properties", "..%2f", "a/../../b.css", "/etc/passwd", ".hidden",
            "a//b.css", "a/.b.css"})
    void neverLeavesItsFolder(String name) {
        assertThat(assets.find(name)).isEmpty();
    }

    @Test
    void keepsTheStyleSheetSmall() {
        assertThat(assets.find("trackweave.css").orElseThrow().content().contentLength()).isLessThan(40_000);
    }
}
