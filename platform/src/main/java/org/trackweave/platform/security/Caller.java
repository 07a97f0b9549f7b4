package org.trackweave.platform.security;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The account behind a request. A controller method takes it as a parameter: {@code Caller} asks an anonymous visitor
 * to sign in, {@code Optional<Caller>} does not.
 *
 * @param emailVerified whether the account has shown that the address is its own; without, it proves nothing
 * @param admin may do everything on this deployment
 * @param roles by conference id
 * @param scopes {@code read} and {@code write}; a browser session has both, an API token what its owner gave it
 */
public record Caller(UUID accountId, String name, String email, boolean emailVerified, boolean admin,
        Map<String, Set<Role>> roles,
        Set<String> scopes) {

    static final String READ = "read";
    static final String WRITE = "write";

    public Caller {
        roles = Map.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** Whether the account organizes this conference; admins organize all. */
    public boolean organizes(String conference) {
        return admin || holds(conference, Role.ORGANIZER);
    }

    /** Whether the account reviews for this conference; its organizers do too. */
    public boolean reviews(String conference) {
        return organizes(conference) || holds(conference, Role.REVIEWER);
    }

    /** Whether the account organizes any conference at all. */
    public boolean organizesSomething() {
        return admin || roles.values().stream().anyMatch(held -> held.contains(Role.ORGANIZER));
    }

    /** Names and addresses stay out of logs. */
    @Override
    public String toString() {
        return "Caller[" + accountId + "]";
    }

    private boolean holds(String conference, Role role) {
        return roles.getOrDefault(conference, Set.of()).contains(role);
    }
}
