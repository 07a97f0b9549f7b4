package org.trackweave.gateway.profile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.trackweave.gateway.account.Accounts;
import org.trackweave.gateway.account.NewAccount;
import org.trackweave.gateway.account.Registration.AddressTaken;
import org.trackweave.gateway.account.Registration.Registered;
import org.trackweave.gateway.link.Links;
import org.trackweave.gateway.signin.BrowserSessions;
import org.trackweave.gateway.signin.LocalPath;
import org.trackweave.platform.security.PublicAccess;
import org.trackweave.platform.web.Flash;

/** Anyone may register: every account may propose a talk. */
@Controller
@PublicAccess
class RegistrationController {

    private static final String PAGE = "gateway/register";

    private final Accounts accounts;
    private final Links links;
    private final BrowserSessions sessions;
    private final Flash flash;

    RegistrationController(Accounts accounts, Links links, BrowserSessions sessions, Flash flash) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.flash = flash;
    }

    @GetMapping("/sign-up")
    String page(@RequestParam(required = false) @Nullable String next, Model model) {
        model.addAttribute("account", new NewAccount("", "", ""));
        model.addAttribute("next", LocalPath.of(next).value());
        return PAGE;
    }

    @PostMapping("/sign-up")
    String register(@Valid @ModelAttribute("account") NewAccount wanted, BindingResult faults,
            @RequestParam(required = false) @Nullable String next, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        model.addAttribute("next", LocalPath.of(next).value());
        if (faults.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return PAGE;
        }
        return switch (accounts.register(wanted)) {
            case Registered(var account) -> {
                links.sendConfirmation(account);
                sessions.start(request, account.id());
                flash.success("Welcome, %s.".formatted(account.name()));
                yield "redirect:" + LocalPath.of(next).value();
            }
            case AddressTaken _ -> {
                faults.rejectValue("email", "taken", "There is an account with this address. Sign in instead.");
                response.setStatus(HttpStatus.CONFLICT.value());
                yield PAGE;
            }
        };
    }
}
