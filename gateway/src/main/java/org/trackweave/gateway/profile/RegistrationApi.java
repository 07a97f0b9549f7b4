package org.trackweave.gateway.profile;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import org.trackweave.gateway.account.Accounts;
import org.trackweave.gateway.account.NewAccount;
import org.trackweave.gateway.account.Registration.AddressTaken;
import org.trackweave.gateway.account.Registration.Registered;
import org.trackweave.gateway.link.Links;
import org.trackweave.platform.security.PublicAccess;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.platform.web.Problems;

/** Registration for programs. */
@RestController
@PublicAccess
class RegistrationApi {

    private final Accounts accounts;
    private final Links links;

    RegistrationApi(Accounts accounts, Links links) {
        this.accounts = accounts;
        this.links = links;
    }

    record NewAccountView(UUID id, String name, String email) {}

    /** Registers a person; the first token then comes from {@code POST /api/tokens} with the same password. */
    @PostMapping("/api/accounts")
    ResponseEntity<?> register(@Valid @RequestBody NewAccount wanted) {
        return switch (accounts.register(wanted)) {
            case Registered(var account) -> {
                links.sendConfirmation(account);
                yield ResponseEntity.created(URI.create("/api/account"))
                    .body(new NewAccountView(account.id(), account.name(), account.email()));
            }
            case AddressTaken _ -> Problems.problem(HttpStatus.CONFLICT, "address-taken",
                    "There is an account with this address. Sign in instead.",
                    List.of(new FieldFault("email", "There is an account with this address.")));
        };
    }
}
