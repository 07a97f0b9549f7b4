package org.trackweave.gateway.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.trackweave.gateway.account.Account;
import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.Role;

/**
 * What the gateway vouches for in one request; equal identities get the same token while it is fresh.
 *
 * @param emailVerified whether the account has shown that the address is its own
 * @param roles what the account is, per conference
 * @param scopes {@code read}, {@code write}
 * @param csrf what a form must present, null where no browser session is behind the request
 */
record Identity(UUID accountId, String name, String email, boolean emailVerified, boolean admin,
        Map<String, List<Role>> roles,
        List<String> scopes, @Nullable String csrf) {

    static final List<String> ALL_SCOPES = List.of("read", "write");

    static Identity ofBrowser(Account account, Map<String, SortedSet<Role>> roles, String csrf) {
        return new Identity(account.id(), account.name(), account.email(), account.emailConfirmed(), account.admin(),
                lists(roles), ALL_SCOPES,
                csrf);
    }

    static Identity ofClient(Account account, Map<String, SortedSet<Role>> roles, List<String> scopes) {
        return new Identity(account.id(), account.name(), account.email(), account.emailConfirmed(), account.admin(),
                lists(roles), scopes, null);
    }

    /** The same account, as far as one conference is concerned. */
    Identity within(String conference) {
        List<Role> held = admin ? List.of(Role.values()) : roles.getOrDefault(conference, List.of());
        return new Identity(accountId, name, email, emailVerified, false,
                held.isEmpty() ? Map.of() : Map.of(conference, held), scopes,
                csrf);
    }

    /** How the gateway's own handlers see it. */
    Caller caller() {
        Map<String, Set<Role>> sets = new HashMap<>();
        roles.forEach((conference, held) -> sets.put(conference, Set.copyOf(held)));
        return new Caller(accountId, name, email, emailVerified, admin, sets, Set.copyOf(scopes));
    }

    private static Map<String, List<Role>> lists(Map<String, SortedSet<Role>> roles) {
        SortedMap<String, List<Role>> lists = new TreeMap<>();
        roles.forEach((conference, held) -> lists.put(conference, List.copyOf(held)));
        return lists;
    }
}
