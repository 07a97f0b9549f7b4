package org.trackweave.gateway.role;

import org.trackweave.gateway.account.Account;

/** How an attempt to grant a role ended. */
public sealed interface GrantResult {

    /** The account holds the role, since now or before. */
    record Granted(Account account) implements GrantResult {}

    /** Nobody has registered with this address. */
    record NoSuchAccount() implements GrantResult {}
}
