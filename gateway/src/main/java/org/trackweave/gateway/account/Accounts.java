package org.trackweave.gateway.account;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.util.IdGenerator;

import org.trackweave.gateway.account.AccountTable.Credentials;
import org.trackweave.gateway.account.Registration.AddressTaken;
import org.trackweave.gateway.account.Registration.Registered;

/**
 * Everyone who can sign in. Input is taken as valid: callers check {@link NewAccount} and {@link Password} where it
 * comes in.
 */
@Service
public class Accounts {

    private final AccountTable table;
    private final PasswordEncoder passwords;
    private final IdGenerator ids;
    private final Clock clock;
    /** Compared with where there is no account, so that the answer takes as long as where there is one. */
    private final String nobodysHash;

    Accounts(AccountTable table, PasswordEncoder passwords, IdGenerator ids, Clock clock) {
        this.table = table;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
        this.nobodysHash = hash("nobody has this password");
    }

    /** Someone signs up. The address is not confirmed yet. */
    public Registration register(NewAccount wanted) {
        Account account = new Account(ids.generateId(), wanted.email(), wanted.name(), false, true, false);
        return insert(account, wanted.password());
    }

    /**
     * Creates an account whose address needs no confirmation: the first admin, and sample accounts. Returns the account
     * that has the address already, untouched, where there is one, so that calling twice creates once.
     */
    public Account create(NewAccount wanted, boolean admin) {
        Account account = new Account(ids.generateId(), wanted.email(), wanted.name(), admin, true, true);
        return switch (insert(account, wanted.password())) {
            case Registered(var created) -> created;
            case AddressTaken(var holder) -> holder;
        };
    }

    private Registration insert(Account account, String password) {
        return table.insert(account, hash(password), clock.instant())
                ? new Registered(account)
                : new AddressTaken(table.find(account.email()).orElseThrow());
    }

    /** The account whose password this is, enabled or not. Takes about as long whether or not there is one. */
    public Optional<Account> authenticate(String email, String password) {
        Optional<Credentials> credentials = table.credentials(email.strip());
        String expected = credentials.map(Credentials::passwordHash).orElse(nobodysHash);
        boolean matches = passwords.matches(password, expected);
        if (!matches || credentials.isEmpty()) {
            return Optional.empty();
        }
        Account account = credentials.get().account();
        if (passwords.upgradeEncoding(expected)) {
            table.setPassword(account.id(), hash(password));
        }
        return Optional.of(account);
    }

    /** Sets a password; the caller has made sure that its owner wants it, by the one before or by a link. */
    public void setPassword(UUID id, String wanted) {
        table.setPassword(id, hash(wanted));
    }

    public void rename(UUID id, String name) {
        table.rename(id, name.strip());
    }

    /** A disabled account is signed out with its next request. */
    public void setEnabled(UUID id, boolean enabled) {
        table.setEnabled(id, enabled);
    }

    /** Its owner has read a mail sent to the address. */
    public void confirmEmail(UUID id) {
        table.confirmEmail(id, clock.instant());
    }

    public Optional<Account> find(UUID id) {
        return table.find(id);
    }

    /** Those of the accounts that there are, in no order. */
    public List<Account> find(List<UUID> ids) {
        return table.find(ids);
    }

    public Optional<Account> findByEmail(String email) {
        return table.find(email.strip());
    }

    public boolean anyAdmin() {
        return table.anyAdmin();
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }
}
