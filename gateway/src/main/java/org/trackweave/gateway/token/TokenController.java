package org.trackweave.gateway.token;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

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

import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.SignedIn;
import org.trackweave.platform.web.Flash;

/** The page on which people make and revoke their API tokens. */
@Controller
@RequestMapping("/account/tokens")
@SignedIn
class TokenController {

    private static final String PAGE = "gateway/tokens";
    private static final NewApiToken SUGGESTION = new NewApiToken("", List.of("read"), null, 90);

    private final ApiTokens tokens;
    private final Flash flash;
    private final Clock clock;

    TokenController(ApiTokens tokens, Flash flash, Clock clock) {
        this.tokens = tokens;
        this.flash = flash;
        this.clock = clock;
    }

    @GetMapping
    String page(Caller caller, Model model) {
        model.addAttribute("wanted", SUGGESTION);
        return show(caller, model);
    }

    /** Answers with the page itself, no redirect: the secret is shown once and stored nowhere on the way. */
    @PostMapping
    String create(Caller caller, @Valid @ModelAttribute("wanted") NewApiToken wanted, BindingResult faults,
            HttpServletResponse response, Model model) {
        if (faults.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(caller, model);
        }
        ApiTokens.Created created = tokens.create(caller.accountId(), wanted);
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("created", created.token());
        model.addAttribute("secret", created.secret().text());
        model.addAttribute("wanted", SUGGESTION);
        return show(caller, model);
    }

    @PostMapping("/{id}/revoke")
    String revoke(Caller caller, @PathVariable UUID id) {
        if (tokens.revoke(id, caller.accountId())) {
            flash.success("The token was revoked. Programs that use it are refused from now on.");
        } else {
            flash.notice("This token was not in use any more.");
        }
        return "redirect:/account/tokens";
    }

    private String show(Caller caller, Model model) {
        List<ApiToken> all = tokens.of(caller.accountId());
        model.addAttribute("usable", all.stream().filter(token -> token.usable(clock.instant())).toList());
        model.addAttribute("ended", all.stream().filter(token -> !token.usable(clock.instant())).limit(20).toList());
        return PAGE;
    }
}
