package org.trackweave.gateway.role;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.gateway.account.Account;
import org.trackweave.gateway.account.Accounts;
import org.trackweave.gateway.role.GrantResult.Granted;
import org.trackweave.gateway.role.GrantResult.NoSuchAccount;
import org.trackweave.gateway.role.RoleTable.Held;
import org.trackweave.platform.security.Role;

/** Roles per conference. A change counts from the account's next request on and leaves a line in the history. */
@Service
public class Roles {

    private static final Logger log = LoggerFactory.getLogger(Roles.class);

    private final RoleTable table;
    private final Accounts accounts;
    private final Clock clock;

    Roles(RoleTable table, Accounts accounts, Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What the account is, by conference. */
    public Map<String, SortedSet<Role>> of(UUID accountId) {
        SortedMap<String, SortedSet<Role>> roles = new TreeMap<>();
        table.ofAccount(accountId)
            .forEach(held -> roles.computeIfAbsent(held.conference(), _ -> new TreeSet<>()).add(held.role()));
        return roles;
    }

    /**
     * Grants a role to who has this mail address; granting what is held changes nothing.
     *
     * @param by the account that grants it
     */
    @Transactional
    public GrantResult grant(String conference, String email, Role role, UUID by) {
        Optional<Account> account = accounts.findByEmail(email);
        if (account.isEmpty()) {
            return new NoSuchAccount();
        }
        grant(conference, account.get().id(), role, by);
        return new Granted(account.get());
    }

    /** As above, by account id; an account that is gone is passed over. */
    @Transactional
    public void grant(String conference, UUID accountId, Role role, UUID by) {
        table.lock(conference);
        if (table.insert(new Held(conference, accountId, role), clock.instant())) {
            note(conference, accountId, role, RoleChange.Kind.GRANTED, by);
        }
    }

    /** @param evenTheLast an admin may leave a conference without an organizer */
    @Transactional
    RevokeResult revoke(String conference, UUID accountId, Role role, UUID by, boolean evenTheLast) {
        table.lock(conference);
        if (role == Role.ORGANIZER && !evenTheLast && isLastOrganizer(conference, accountId)) {
            return RevokeResult.LAST_ORGANIZER;
        }
        if (!table.delete(new Held(conference, accountId, role))) {
            return RevokeResult.NOT_HELD;
        }
        note(conference, accountId, role, RoleChange.Kind.REVOKED, by);
        return RevokeResult.REVOKED;
    }

    /** Everyone with a role in the conference, by name. */
    List<Person> people(String conference) {
        SortedMap<UUID, SortedSet<Role>> held = new TreeMap<>();
        table.ofConference(conference)
            .forEach(each -> held.computeIfAbsent(each.accountId(), _ -> new TreeSet<>()).add(each.role()));
        return accounts.find(List.copyOf(held.keySet()))
            .stream()
            .map(account -> new Person(account, held.getOrDefault(account.id(), new TreeSet<>())))
            .sorted(Person.BY_NAME)
            .toList();
    }

    List<RoleChange> history(String conference, int limit) {
        return table.history(conference, limit);
    }

    private boolean isLastOrganizer(String conference, UUID accountId) {
        List<UUID> organizers = table.ofConference(conference)
            .stream()
            .filter(held -> held.role() == Role.ORGANIZER)
            .map(Held::accountId)
            .toList();
        return organizers.equals(List.of(accountId));
    }

    private void note(String conference, UUID accountId, Role role, RoleChange.Kind kind, UUID by) {
        table.note(new RoleChange(conference, accountId, role, kind, by, clock.instant()));
        log.info("Role {} of account {} in {} was {} by account {}", role, accountId, conference, kind, by);
    }
}
