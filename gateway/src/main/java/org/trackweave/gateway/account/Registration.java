package org.trackweave.gateway.account;

/** How an attempt to register ended. */
public sealed interface Registration {

    record Registered(Account account) implements Registration {}

    /** Someone, perhaps the same person, has an account with this address. */
    record AddressTaken(Account holder) implements Registration {}
}
