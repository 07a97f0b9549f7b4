package org.trackweave.gateway.identity;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class KeyWrapTest {

    private final KeyWrap wrap = new KeyWrap(new byte[32]);

    @Test
    void givesBackWhatItWrapped() {
        byte[] wrapped = wrap.wrap("the private key", "key-1");
        assertThat(new String(wrapped, StandardCharsets.ISO_8859_1)).doesNotContain("private");
        assertThat(wrap.unwrap(wrapped, "key-1")).isEqualTo("the private key");
        assertThat(wrap.wrap("the private key", "key-1")).isNotEqualTo(wrapped);
    }

    @Test
    void refusesWhatBelongsToAnotherKeyOrDeployment() {
        byte[] wrapped = wrap.wrap("the private key", "key-1");
        assertThatIllegalStateException().isThrownBy(() -> wrap.unwrap(wrapped, "key-2"));
        byte[] otherMaster = new byte[32];
        otherMaster[0] = 1;
        assertThatIllegalStateException().isThrownBy(() -> new KeyWrap(otherMaster).unwrap(wrapped, "key-1"))
            .withMessageContaining("trackweave.personal.master-key");
    }

    @Test
    void needsAWholeMasterKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyWrap(new byte[16]));
    }
}
