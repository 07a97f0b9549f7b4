package org.trackweave.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Text about a person, readable only while that person's key exists.
 *
 * @param ciphertext base64url of nonce and AES-256-GCM ciphertext; the person's id is the associated data
 */
public record PersonalText(@JsonValue String ciphertext) {

    @JsonCreator
    public PersonalText {}
}
