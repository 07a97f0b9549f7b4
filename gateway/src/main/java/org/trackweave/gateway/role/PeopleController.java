package org.trackweave.gateway.role;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.trackweave.gateway.account.Account;
import org.trackweave.gateway.account.Accounts;
import org.trackweave.gateway.role.GrantResult.Granted;
import org.trackweave.gateway.role.GrantResult.NoSuchAccount;
import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.security.Role;
import org.trackweave.platform.web.Flash;

/** The page on which organizers say who helps them. */
@Controller
@RequestMapping("/conferences/{conference}/people")
@OrganizerOnly
class PeopleController {

    private static final String PAGE = "gateway/people";
    private static final int HISTORY = 20;

    private final Roles roles;
    private final Accounts accounts;
    private final Flash flash;

    PeopleController(Roles roles, Accounts accounts, Flash flash) {
        this.roles = roles;
        this.accounts = accounts;
        this.flash = flash;
    }

    @GetMapping
    String page(@PathVariable String conference, Model model) {
        model.addAttribute("grant", new GrantForm("", Role.REVIEWER));
        return show(conference, model);
    }

    @PostMapping
    String grant(@PathVariable String conference, @Valid @ModelAttribute("grant") GrantForm form, BindingResult faults,
            Caller caller, HttpServletResponse response, Model model) {
        if (!faults.hasErrors()) {
            switch (roles.grant(conference, form.email(), form.role(), caller.accountId())) {
                case Granted(var account) -> {
                    flash.success("%s is %s now.".formatted(account.name(), word(form.role())));
                    return "redirect:/conferences/" + conference + "/people";
                }
                case NoSuchAccount _ -> faults.rejectValue("email", "unknown",
                        "Nobody has registered with this address. Ask the person to register first, then come back.");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(conference, model);
    }

    @PostMapping("/{accountId}/revoke")
    String revoke(@PathVariable String conference, @PathVariable UUID accountId, @RequestParam Role role,
            Caller caller) {
        switch (roles.revoke(conference, accountId, role, caller.accountId(), caller.admin())) {
            case REVOKED -> flash.success("The role was taken away.");
            case NOT_HELD -> flash.notice("The role was taken away before.");
            case LAST_ORGANIZER -> flash
                .error("A conference keeps at least one organizer. Make somebody else an organizer first.");
        }
        // Who gave up the own role sees the conference, not a refusal.
        boolean leaves = accountId.equals(caller.accountId()) && role == Role.ORGANIZER && !caller.admin();
        return leaves ? "redirect:/conferences/" + conference : "redirect:/conferences/" + conference + "/people";
    }

    private String show(String conference, Model model) {
        List<RoleChange> history = roles.history(conference, HISTORY);
        Map<UUID, String> names = accounts
            .find(history.stream().flatMap(change -> Stream.of(change.accountId(), change.by())).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Account::id, Account::name));
        Function<UUID, String> name = id -> names.getOrDefault(id, "a deleted account");
        model.addAttribute("conferenceId", conference);
        model.addAttribute("people", roles.people(conference));
        model.addAttribute("history", history.stream()
            .map(change -> new HistoryLine(name.apply(change.accountId()), name.apply(change.by()), change))
            .toList());
        return PAGE;
    }

    /** One line of the history with names. */
    record HistoryLine(String who, String by, RoleChange change) {

        public String text() {
            return switch (change.kind()) {
                case GRANTED -> "%s was made %s by %s".formatted(who, word(change.role()), by);
                case REVOKED -> "%s is no longer %s, by %s".formatted(who, word(change.role()), by);
            };
        }
    }

    private static String word(Role role) {
        return switch (role) {
            case ORGANIZER -> "organizer";
            case REVIEWER -> "reviewer";
        };
    }
}
