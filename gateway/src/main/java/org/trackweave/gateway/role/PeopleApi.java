package org.trackweave.gateway.role;

import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.trackweave.gateway.account.Account;
import org.trackweave.gateway.role.GrantResult.Granted;
import org.trackweave.gateway.role.GrantResult.NoSuchAccount;
import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.security.Role;
import org.trackweave.platform.web.FieldFault;
import org.trackweave.platform.web.Problems;

/** Who has which role in a conference. */
@RestController
@RequestMapping("/api/conferences/{conference}/people")
@OrganizerOnly
class PeopleApi {

    /** @param emailConfirmed whether the person has shown that the address is theirs */
    record PersonView(UUID accountId, String name, String email, boolean emailConfirmed, SortedSet<Role> roles) {

        private static PersonView of(Person person) {
            Account account = person.account();
            return new PersonView(account.id(), account.name(), account.email(), account.emailConfirmed(),
                    person.roles());
        }
    }

    private final Roles roles;

    PeopleApi(Roles roles) {
        this.roles = roles;
    }

    @GetMapping
    List<PersonView> list(@PathVariable String conference) {
        return roles.people(conference).stream().map(PersonView::of).toList();
    }

    /** Grants a role; granting what is held changes nothing. It counts from the person's next request on. */
    @PostMapping
    ResponseEntity<?> grant(@PathVariable String conference, @Valid @RequestBody GrantForm form, Caller caller) {
        return switch (roles.grant(conference, form.email(), form.role(), caller.accountId())) {
            case Granted(var account) -> ResponseEntity.ok(roles.people(conference)
                .stream()
                .filter(person -> person.account().id().equals(account.id()))
                .map(PersonView::of)
                .findFirst()
                .orElseThrow());
            case NoSuchAccount _ -> Problems.validation(List.of(new FieldFault("email",
                    "Nobody has registered with this address. Ask the person to register first.")));
        };
    }

    /** Takes a role away; the person's next request is without it. */
    @DeleteMapping("/{accountId}/roles/{role}")
    ResponseEntity<?> revoke(@PathVariable String conference, @PathVariable UUID accountId, @PathVariable Role role,
            Caller caller) {
        return switch (roles.revoke(conference, accountId, role, caller.accountId(), caller.admin())) {
            case REVOKED, NOT_HELD -> ResponseEntity.noContent().build();
            case LAST_ORGANIZER -> Problems.problem(HttpStatus.CONFLICT, "last-organizer",
                    "A conference keeps at least one organizer. Make somebody else an organizer first.");
        };
    }
}
