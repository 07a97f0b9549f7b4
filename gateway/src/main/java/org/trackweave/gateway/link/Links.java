package org.trackweave.gateway.link;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.gateway.account.Account;
import org.trackweave.gateway.account.Accounts;
import org.trackweave.gateway.mail.Mails;
import org.trackweave.gateway.secret.Secret;

/** One-time links: whoever opens one has read the account's mail. */
@Service
public class Links {

    /** A link that can still be used. */
    record Open(Account account, Purpose purpose) {}

    private final LinkTable table;
    private final Accounts accounts;
    private final Mails mails;
    private final URI baseUrl;
    private final Clock clock;

    Links(LinkTable table, Accounts accounts, Mails mails, @Value("${trackweave.base-url}") URI baseUrl, Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.mails = mails;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** Whether links are sent at all. */
    public boolean available() {
        return mails.delivers();
    }

    /** Asks a new account's owner to confirm the address; does nothing where no mail is sent. */
    public void sendConfirmation(Account account) {
        if (mails.delivers()) {
            send(account, Purpose.CONFIRM_EMAIL);
        }
    }

    /** Sends nothing where nobody has this address; the one who asks learns no difference. */
    void send(String email, Purpose purpose) {
        if (mails.delivers()) {
            accounts.findByEmail(email).filter(Account::enabled).ifPresent(account -> send(account, purpose));
        }
    }

    private void send(Account account, Purpose purpose) {
        Secret secret = Secret.random("");
        table.insert(secret.hash(), new LinkTable.Row(account.id(), purpose),
                clock.instant().plus(purpose.lifetime()));
        LinkMail mail = LinkMail.of(purpose, account.name(), baseUrl.resolve("/sign-in/link/" + secret.text()));
        mails.send(account.email(), mail.subject(), mail.text());
    }

    Optional<Open> find(String secret) {
        return open(table.find(new Secret(secret).hash(), clock.instant()));
    }

    /** Uses the link up, whatever it is for, and confirms the address. */
    @Transactional
    Optional<Open> take(String secret) {
        Optional<Open> link = open(table.take(new Secret(secret).hash(), clock.instant()));
        link.ifPresent(used -> accounts.confirmEmail(used.account().id()));
        return link;
    }

    /** Sets the new password; every other link of the account is worth nothing from now on. */
    @Transactional
    Optional<Account> resetPassword(String secret, String password) {
        Optional<Open> link = find(secret).filter(open -> open.purpose() == Purpose.RESET_PASSWORD)
            .flatMap(_ -> take(secret));
        link.ifPresent(used -> {
            accounts.setPassword(used.account().id(), password);
            table.deleteOf(used.account().id());
        });
        return link.map(Open::account);
    }

    private Optional<Open> open(Optional<LinkTable.Row> row) {
        return row.flatMap(found -> accounts.find(found.accountId())
            .filter(Account::enabled)
            .map(account -> new Open(account, found.purpose())));
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetExpired() {
        table.deleteExpired(clock.instant());
    }
}
