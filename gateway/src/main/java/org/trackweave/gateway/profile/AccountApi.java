package org.trackweave.gateway.profile;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.Role;
import org.trackweave.platform.security.SignedIn;

/** Tells a program on whose behalf it acts. */
@RestController
@SignedIn
class AccountApi {

    /** @param scopes what the token or session at hand may do */
    record AccountView(UUID id, String name, String email, boolean admin, Map<String, Set<Role>> roles,
            Set<String> scopes) {}

    @GetMapping("/api/account")
    AccountView account(Caller caller) {
        return new AccountView(caller.accountId(), caller.name(), caller.email(), caller.admin(), caller.roles(),
                caller.scopes());
    }
}
