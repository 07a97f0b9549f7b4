package org.trackweave.gateway.signin;

import java.time.Duration;

import org.trackweave.gateway.account.Account;

/** How an attempt to sign in ended. */
public sealed interface SignInResult {

    /** The password is right. */
    record Welcome(Account account) implements SignInResult {}

    /** No such account, or not its password: not said which. */
    record WrongCredentials() implements SignInResult {}

    /** The password is right, but the account was disabled. */
    record Disabled() implements SignInResult {}

    /** Nothing was compared. */
    record TooManyAttempts(Duration retryAfter) implements SignInResult {}
}
