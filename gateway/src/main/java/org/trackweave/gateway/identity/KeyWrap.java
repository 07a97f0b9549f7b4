package org.trackweave.gateway.identity;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Keeps private keys unreadable in the database and its backups: AES-GCM under a key derived from the master key. */
final class KeyWrap {

    private static final String PURPOSE = "trackweave gateway signing keys 1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param masterKey 32 bytes */
    KeyWrap(byte[] masterKey) {
        if (masterKey.length != 32) {
            throw new IllegalArgumentException(
                    "The master key has %d bytes, it needs 32: set trackweave.personal.master-key."
                        .formatted(masterKey.length));
        }
        try {
            Mac derivation = Mac.getInstance("HmacSHA256");
            derivation.init(new SecretKeySpec(masterKey, "HmacSHA256"));
            key = new SecretKeySpec(derivation.doFinal(PURPOSE.getBytes(UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no HMAC.", e);
        }
    }

    byte[] wrap(String secret, String id) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(UTF_8), id);
        byte[] wrapped = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, wrapped, nonce.length, sealed.length);
        return wrapped;
    }

    String unwrap(byte[] wrapped, String id) {
        byte[] nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
        return new String(run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(wrapped, NONCE_BYTES, wrapped.length), id),
                UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String id) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(id.getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The signing key (%s) cannot be read: is trackweave.personal.master-key the one it was written with?"
                        .formatted(id),
                    e);
        }
    }
}
