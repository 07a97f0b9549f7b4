package org.trackweave.gateway.signin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

import org.trackweave.gateway.account.Account;
import org.trackweave.gateway.account.Accounts;
import org.trackweave.gateway.signin.AttemptTable.Limit;
import org.trackweave.gateway.signin.SignInResult.Disabled;
import org.trackweave.gateway.signin.SignInResult.TooManyAttempts;
import org.trackweave.gateway.signin.SignInResult.Welcome;
import org.trackweave.gateway.signin.SignInResult.WrongCredentials;

/**
 * Compares passwords, not often. Guessing is limited per address and client, so that nobody can lock out somebody else
 * from everywhere; per address alone, against many clients guessing one password; and per client alone, against one
 * client trying one password on many addresses.
 */
@Service
public class SignIn {

    private static final Logger log = LoggerFactory.getLogger(SignIn.class);
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final AttemptTable attempts;
    private final SignInSettings settings;

    SignIn(Accounts accounts, AttemptTable attempts, SignInSettings settings) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.settings = settings;
    }

    /** @param client the address the request comes from */
    public SignInResult attempt(String email, String password, String client) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        List<Limit> limits = List.of(new Limit("pair " + client + " " + address, settings.perAddressAndClient()),
                new Limit("address " + address, settings.perAddress()),
                new Limit("client " + client, settings.perClient()));
        Optional<Duration> wait = attempts.count(limits, WINDOW);
        if (wait.isPresent()) {
            log.info("Sign-in from {} refused: too many attempts", client);
            return new TooManyAttempts(wait.get());
        }
        Optional<Account> account = accounts.authenticate(address, password);
        if (account.isEmpty()) {
            return new WrongCredentials();
        }
        attempts.forgive(limits);
        return account.get().enabled() ? new Welcome(account.get()) : new Disabled();
    }
}
