package org.trackweave.gateway.signin;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

import org.trackweave.gateway.mail.Mails;
import org.trackweave.gateway.signin.SignInResult.Disabled;
import org.trackweave.gateway.signin.SignInResult.TooManyAttempts;
import org.trackweave.gateway.signin.SignInResult.Welcome;
import org.trackweave.gateway.signin.SignInResult.WrongCredentials;
import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.PublicAccess;
import org.trackweave.platform.web.Flash;

/** The sign-in page, and the way out. */
@Controller
@PublicAccess
class SignInController {

    private static final String PAGE = "gateway/sign-in";

    private final SignIn signIn;
    private final BrowserSessions sessions;
    private final Mails mails;
    private final Flash flash;

    SignInController(SignIn signIn, BrowserSessions sessions, Mails mails, Flash flash) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.mails = mails;
        this.flash = flash;
    }

    @GetMapping("/sign-in")
    Object page(@RequestParam(required = false) @Nullable String next, Optional<Caller> caller, Model model) {
        LocalPath target = LocalPath.of(next);
        return caller.isPresent() ? redirect(target) : page(model, "", target);
    }

    @PostMapping("/sign-in")
    Object signIn(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String next, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        LocalPath target = LocalPath.of(next);
        return switch (signIn.attempt(email, password, request.getRemoteAddr())) {
            case Welcome(var account) -> {
                sessions.start(request, account.id());
                yield redirect(target);
            }
            case WrongCredentials _ -> {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                model.addAttribute("problem",
                        "The mail address or the password is not right. Try again, or register first.");
                yield page(model, email, target);
            }
            case Disabled _ -> {
                response.setStatus(HttpStatus.FORBIDDEN.value());
                model.addAttribute("problem", "This account was disabled. Ask who runs this site.");
                yield page(model, email, target);
            }
            case TooManyAttempts(var wait) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
                model.addAttribute("problem", "There were too many attempts. Try again in %d minutes."
                    .formatted(wait.plusSeconds(59).toMinutes()));
                yield page(model, email, target);
            }
        };
    }

    @PostMapping("/sign-out")
    RedirectView signOut(HttpServletRequest request) {
        sessions.end(request);
        flash.success("You are signed out.");
        return redirect(LocalPath.HOME);
    }

    private String page(Model model, String email, LocalPath next) {
        model.addAttribute("email", email);
        model.addAttribute("next", next.value());
        model.addAttribute("mail", mails.delivers());
        return PAGE;
    }

    private static RedirectView redirect(LocalPath target) {
        RedirectView view = new RedirectView(target.value());
        view.setStatusCode(HttpStatus.SEE_OTHER);
        // The target may hold braces of its own.
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
