package org.trackweave.platform.personal;

import java.util.UUID;

import javax.crypto.SecretKey;

/** Persons' keys under the master key, which alone opens what travels and is stored. */
record Wrapping(Sealer sealer, SecretKey masterKey) {

    String newWrappedKey(UUID personId) {
        return sealer.seal(masterKey, personId, sealer.newKey());
    }

    /** @throws IllegalArgumentException when it was wrapped under another master key */
    SecretKey unwrap(UUID personId, String wrappedKey) {
        return sealer.key(sealer.open(masterKey, personId, wrappedKey));
    }
}
