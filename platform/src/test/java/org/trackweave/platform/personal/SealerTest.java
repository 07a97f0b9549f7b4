package org.trackweave.platform.personal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealerTest {

    private static final UUID ADA = UUID.fromString("11111111-1111-1111-1111-111111111111");
    private static final UUID GRACE = UUID.fromString("22222222-2222-2222-2222-222222222222");

    private final Sealer sealer = new Sealer();
    private final SecretKey key = sealer.key(sealer.newKey());

    @Test
    void opensWhatItSealed() {
        assertThat(sealer.open(key, ADA, sealer.seal(key, ADA, bytes("Ada ❤ Lovelace"))))
            .isEqualTo(bytes("Ada ❤ Lovelace"));
        assertThat(sealer.open(key, ADA, sealer.seal(key, ADA, new byte[0]))).isEmpty();
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(sealer.seal(key, ADA, bytes("Ada"))).isNotEqualTo(sealer.seal(key, ADA, bytes("Ada")));
    }

    @Test
    void doesNotOpenForAnotherPersonOrWithAnotherKey() {
        String sealed = sealer.seal(key, ADA, bytes("Ada"));

        assertThatThrownBy(() -> sealer.open(key, GRACE, sealed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sealer.open(sealer.key(sealer.newKey()), ADA, sealed))
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noticesEveryChangedBit() {
        byte[] sealed = Base64.getUrlDecoder().decode(sealer.seal(key, ADA, bytes("Ada")));
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            String text = Base64.getUrlEncoder().encodeToString(changed);
            assertThatThrownBy(() -> sealer.open(key, ADA, text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesWhatIsNoSealedText() {
        assertThatThrownBy(() -> sealer.open(key, ADA, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sealer.open(key, ADA, "QWRh")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sealer.open(key, ADA, "not base64 !")).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
