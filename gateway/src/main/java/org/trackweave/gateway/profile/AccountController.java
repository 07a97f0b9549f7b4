package org.trackweave.gateway.profile;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

import org.trackweave.gateway.account.Account;
import org.trackweave.gateway.account.Accounts;
import org.trackweave.gateway.link.Links;
import org.trackweave.gateway.signin.BrowserSessions;
import org.trackweave.gateway.signin.SignIn;
import org.trackweave.gateway.signin.SignInResult.Disabled;
import org.trackweave.gateway.signin.SignInResult.TooManyAttempts;
import org.trackweave.gateway.signin.SignInResult.Welcome;
import org.trackweave.gateway.signin.SignInResult.WrongCredentials;
import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.SignedIn;
import org.trackweave.platform.web.Flash;
import org.trackweave.platform.web.Problems;

/** One's own account: name and password. */
@Controller
@SignedIn
class AccountController {

    private static final String PAGE = "gateway/account";

    private final Accounts accounts;
    private final SignIn signIn;
    private final Links links;
    private final BrowserSessions sessions;
    private final Flash flash;

    AccountController(Accounts accounts, SignIn signIn, Links links, BrowserSessions sessions, Flash flash) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.links = links;
        this.sessions = sessions;
        this.flash = flash;
    }

    @GetMapping("/account")
    String page(Caller caller, Model model) {
        Account account = account(caller);
        model.addAttribute("profile", new ProfileForm(account.name()));
        model.addAttribute("change", new PasswordForm("", ""));
        return page(account, model);
    }

    @PostMapping("/account")
    String rename(Caller caller, @Valid @ModelAttribute("profile") ProfileForm profile, BindingResult faults,
            HttpServletResponse response, Model model) {
        if (faults.hasErrors()) {
            model.addAttribute("change", new PasswordForm("", ""));
            return invalid(caller, response, model);
        }
        accounts.rename(caller.accountId(), profile.name());
        flash.success("Your name was changed.");
        return "redirect:/account";
    }

    @PostMapping("/account/password")
    String changePassword(Caller caller, @Valid @ModelAttribute("change") PasswordForm change, BindingResult faults,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        Account account = account(caller);
        model.addAttribute("profile", new ProfileForm(account.name()));
        if (faults.hasErrors()) {
            return invalid(caller, response, model);
        }
        // The same limits as at the sign-in page: a session left open must not become a place to guess.
        switch (signIn.attempt(account.email(), change.current(), request.getRemoteAddr())) {
            case Welcome _ -> {
            }
            case WrongCredentials _,Disabled _ -> {
                faults.rejectValue("current", "wrong", "This is not your current password.");
                return invalid(caller, response, model);
            }
            case TooManyAttempts(var wait) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
                throw Problems.exception(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests",
                        "There were too many attempts. Try again in %d minutes."
                            .formatted(wait.plusSeconds(59).toMinutes()));
            }
        }
        accounts.setPassword(caller.accountId(), change.wanted());
        sessions.endAll(caller.accountId(), Optional.of(request));
        flash.success("Your password was changed. Other browsers were signed out.");
        return "redirect:/account";
    }

    @PostMapping("/account/confirmation")
    String confirm(Caller caller) {
        links.sendConfirmation(account(caller));
        flash.notice("A mail with a link is on its way to you.");
        return "redirect:/account";
    }

    private Account account(Caller caller) {
        return accounts.find(caller.accountId()).orElseThrow();
    }

    private String page(Account account, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("confirmable", !account.emailConfirmed() && links.available());
        return PAGE;
    }

    private String invalid(Caller caller, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(account(caller), model);
    }
}
