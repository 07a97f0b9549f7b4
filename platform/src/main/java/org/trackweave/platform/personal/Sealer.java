package org.trackweave.platform.personal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a random nonce; the person's id is authenticated with it, so that one person's text cannot be passed
 * off as another's. The result begins with the format's number, 1.
 */
final class Sealer {

    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    /** Base64url of format, nonce and ciphertext. */
    String seal(SecretKey key, UUID personId, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] ciphertext = cipher(Cipher.ENCRYPT_MODE, key, nonce, personId).doFinal(plain);
            byte[] sealed = ByteBuffer.allocate(1 + NONCE_BYTES + ciphertext.length)
                .put(FORMAT)
                .put(nonce)
                .put(ciphertext)
                .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JDK lacks AES-256-GCM.", impossible);
        }
    }

    /** @throws IllegalArgumentException when this is not what {@link #seal} made with this key for this person */
    byte[] open(SecretKey key, UUID personId, String text) {
        byte[] sealed = Base64.getUrlDecoder().decode(text);
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != FORMAT) {
            throw new IllegalArgumentException("The text was sealed by another build, or is no sealed text.");
        }
        try {
            int start = 1 + NONCE_BYTES;
            byte[] nonce = Arrays.copyOfRange(sealed, 1, start);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, personId).doFinal(sealed, start, sealed.length - start);
        } catch (AEADBadTagException wrong) {
            throw new IllegalArgumentException(
                    "The text was changed, or sealed for another person or with another key.",
                    wrong);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JDK lacks AES-256-GCM.", impossible);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, UUID personId)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(personId.getMostSignificantBits())
            .putLong(personId.getLeastSignificantBits())
            .array());
        return cipher;
    }
}
