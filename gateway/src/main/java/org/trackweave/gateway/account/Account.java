package org.trackweave.gateway.account;

import java.util.UUID;

/**
 * Someone who can sign in.
 *
 * @param admin may do everything on this deployment
 * @param enabled a disabled account's sessions and tokens count for nothing
 * @param emailConfirmed whether its owner has shown that the address is theirs
 */
public record Account(UUID id, String email, String name, boolean admin, boolean enabled, boolean emailConfirmed) {

    /** Names and addresses stay out of logs. */
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
