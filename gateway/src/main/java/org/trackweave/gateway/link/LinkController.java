package org.trackweave.gateway.link;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.trackweave.gateway.account.Account;
import org.trackweave.gateway.account.Password;
import org.trackweave.gateway.link.Links.Open;
import org.trackweave.gateway.signin.BrowserSessions;
import org.trackweave.platform.security.PublicAccess;
import org.trackweave.platform.web.Flash;

/**
 * Asking for a link by mail, and using it. Opening a link does nothing yet: programs that look at mail open links too.
 */
@Controller
@PublicAccess
class LinkController {

    private final Links links;
    private final BrowserSessions sessions;
    private final Flash flash;

    LinkController(Links links, BrowserSessions sessions, Flash flash) {
        this.links = links;
        this.sessions = sessions;
        this.flash = flash;
    }

    @GetMapping("/sign-in/link")
    String ask() {
        return "gateway/ask-link";
    }

    @PostMapping("/sign-in/link")
    String send(@RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "SIGN_IN") Purpose purpose) {
        links.send(email, purpose == Purpose.RESET_PASSWORD ? purpose : Purpose.SIGN_IN);
        flash.notice("If there is an account with this address, a mail is on its way to it.");
        return "redirect:/sign-in";
    }

    @GetMapping("/sign-in/link/{secret}")
    String open(@PathVariable String secret, Model model) {
        return links.find(secret).map(link -> page(link.purpose(), secret, model)).orElseGet(this::spent);
    }

    @PostMapping("/sign-in/link/{secret}")
    String use(@PathVariable String secret, HttpServletRequest request) {
        Optional<Open> link = links.take(secret);
        if (link.isEmpty()) {
            return spent();
        }
        return switch (link.get().purpose()) {
            case CONFIRM_EMAIL -> {
                flash.success("Thank you, your mail address is confirmed.");
                yield "redirect:/";
            }
            case SIGN_IN, RESET_PASSWORD -> {
                sessions.start(request, link.get().account().id());
                yield "redirect:/";
            }
        };
    }

    @PostMapping("/sign-in/link/{secret}/password")
    String reset(@PathVariable String secret, @RequestParam(defaultValue = "") String password,
            HttpServletRequest request, Model model) {
        if (!Password.Rule.accepts(password)) {
            model.addAttribute("problem", Password.Rule.WORDS);
            return links.find(secret).map(link -> page(link.purpose(), secret, model)).orElseGet(this::spent);
        }
        Optional<Account> account = links.resetPassword(secret, password);
        if (account.isEmpty()) {
            return spent();
        }
        sessions.endAll(account.get().id(), Optional.empty());
        sessions.start(request, account.get().id());
        flash.success("Your new password counts from now on. Other browsers were signed out.");
        return "redirect:/";
    }

    private static String page(Purpose purpose, String secret, Model model) {
        model.addAttribute("secret", secret);
        model.addAttribute("purpose", purpose.name());
        return "gateway/use-link";
    }

    private String spent() {
        flash.error("This link was used before, or it is too old. Ask for a new one.");
        return "redirect:/sign-in/link";
    }
}
