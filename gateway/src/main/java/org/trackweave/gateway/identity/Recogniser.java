package org.trackweave.gateway.identity;

import java.util.Optional;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import org.trackweave.gateway.account.Account;
import org.trackweave.gateway.account.Accounts;
import org.trackweave.gateway.identity.Recognition.Anonymous;
import org.trackweave.gateway.identity.Recognition.Recognised;
import org.trackweave.gateway.identity.Recognition.Refused;
import org.trackweave.gateway.role.Roles;
import org.trackweave.gateway.signin.BrowserSessions;
import org.trackweave.gateway.token.ApiToken;
import org.trackweave.gateway.token.ApiTokens;

/**
 * Reads who sends a request from its API token or its session. Accounts and roles are read afresh for each request, so
 * that what was granted, revoked or disabled counts at once.
 */
@Component
class Recogniser {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final Accounts accounts;
    private final Roles roles;
    private final ApiTokens tokens;
    private final BrowserSessions sessions;

    Recogniser(Accounts accounts, Roles roles, ApiTokens tokens, BrowserSessions sessions) {
        this.accounts = accounts;
        this.roles = roles;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /** A request with an Authorization header is a program's; its cookies say nothing. */
    Recognition recognise(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR
                && request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return new Anonymous();
        }
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return ofBrowser(request);
        }
        if (startsWith(authorization, BASIC) && request.getRequestURI().equals("/api/tokens")) {
            // A program without a token yet; the handler looks at mail address and password itself.
            return new Anonymous();
        }
        return startsWith(authorization, BEARER + ApiTokens.PREFIX)
                ? ofToken(authorization.substring(BEARER.length()).strip(), request)
                : new Refused(HttpStatus.UNAUTHORIZED, "unauthenticated",
                        "Authorization must be Bearer and an API token, which begins with %s. Make one at /account/tokens."
                            .formatted(ApiTokens.PREFIX));
    }

    private Recognition ofBrowser(HttpServletRequest request) {
        return sessions.of(request)
            .flatMap(browser -> enabled(accounts.find(browser.accountId()))
                .<Recognition>map(account -> new Recognised(
                        Identity.ofBrowser(account, roles.of(account.id()), browser.csrf()))))
            .orElseGet(Anonymous::new);
    }

    private Recognition ofToken(String secret, HttpServletRequest request) {
        Optional<ApiToken> token = tokens.use(secret);
        Optional<Account> owner = enabled(token.flatMap(found -> accounts.find(found.accountId())));
        if (token.isEmpty() || owner.isEmpty()) {
            return new Refused(HttpStatus.UNAUTHORIZED, "unauthenticated",
                    "The API token is unknown, expired or revoked. Make a new one at /account/tokens.");
        }
        Optional<String> forbidden = TokenReach.exceededBy(request.getMethod(), request.getRequestURI(), token.get());
        if (forbidden.isPresent()) {
            return new Refused(HttpStatus.FORBIDDEN, "token-scope", forbidden.get());
        }
        Identity identity = Identity.ofClient(owner.get(), roles.of(owner.get().id()), token.get().scopes());
        String only = token.get().conferenceId();
        return new Recognised(only == null ? identity : identity.within(only));
    }

    private static Optional<Account> enabled(Optional<Account> account) {
        return account.filter(Account::enabled);
    }

    private static boolean startsWith(String header, String prefix) {
        return header.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
