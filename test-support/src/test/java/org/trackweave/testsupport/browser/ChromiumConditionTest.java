package org.trackweave.testsupport.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ChromiumConditionTest {

    @TempDir
    Path folder;

    @Test
    void skipsOnABareMachine() {
        var decision = ChromiumCondition.evaluate(Map.of("PATH", folder.toString()));
        assertThat(decision.isDisabled()).isTrue();
        assertThat(decision.getReason()).hasValueSatisfying(reason -> assertThat(reason).contains("set CHROMIUM"));
    }

    @Test
    void failsOnABareMachineThatMustHaveABrowser() {
        var environment = Map.of("PATH", folder.toString(), "CHROMIUM_REQUIRED", "true");
        assertThatIllegalStateException().isThrownBy(() -> ChromiumCondition.evaluate(environment));
    }

    @Test
    void runsWithTheBrowserOnThePath() throws IOException {
        var browser = program("chromium-browser");
        assertThat(ChromiumCondition.evaluate(Map.of("PATH", folder.toString())).isDisabled()).isFalse();
        assertThat(Chromium.find(Map.of("PATH", "/nowhere:" + folder))).hasValue(browser);
    }

    @Test
    void prefersTheBrowserThatIsNamed() throws IOException {
        program("chromium");
        var named = program("my-chromium");
        var environment = Map.of("PATH", folder.toString(), "CHROMIUM", named.toString());
        assertThat(Chromium.find(environment)).hasValue(named);
    }

    @Test
    void takesNoFileThatCannotRun() throws IOException {
        Files.createFile(folder.resolve("chromium"));
        assertThat(Chromium.find(Map.of("PATH", folder.toString()))).isEmpty();
    }

    private Path program(String name) throws IOException {
        var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        return Files.createFile(folder.resolve(name), permissions);
    }
}
