package org.trackweave.submission.person;

import java.util.UUID;

import org.trackweave.platform.security.Caller;

/**
 * Who an account says it is.
 *
 * @param verified whether the gateway vouches for the address
 */
public record Claim(UUID account, String email, boolean verified) {

    public static Claim of(Caller caller) {
        return new Claim(caller.accountId(), EmailAddress.normalise(caller.email()), caller.emailVerified());
    }
}
