package org.trackweave.gateway.token;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.trackweave.gateway.signin.SignIn;
import org.trackweave.gateway.signin.SignInResult.Disabled;
import org.trackweave.gateway.signin.SignInResult.TooManyAttempts;
import org.trackweave.gateway.signin.SignInResult.Welcome;
import org.trackweave.gateway.signin.SignInResult.WrongCredentials;
import org.trackweave.platform.security.Caller;
import org.trackweave.platform.security.PublicAccess;
import org.trackweave.platform.security.SignedIn;
import org.trackweave.platform.web.Problems;

/** One's own API tokens. A program without a browser gets its first one with mail address and password. */
@RestController
@RequestMapping("/api/tokens")
@SignedIn
class TokenApi {

    private final ApiTokens tokens;
    private final SignIn signIn;

    TokenApi(ApiTokens tokens, SignIn signIn) {
        this.tokens = tokens;
        this.signIn = signIn;
    }

    /** The latest first, without their secrets. */
    @GetMapping
    List<TokenView> list(Caller caller) {
        return tokens.of(caller.accountId()).stream().map(token -> TokenView.of(token, null)).toList();
    }

    /** Creates a token; its secret is in this answer and never again. Takes HTTP Basic instead of a session. */
    @PostMapping
    @PublicAccess
    ResponseEntity<?> create(Optional<Caller> caller,
            @RequestHeader(value = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @Valid @RequestBody NewApiToken wanted, HttpServletRequest request) {
        if (caller.isPresent()) {
            return created(caller.get().accountId(), wanted);
        }
        if (authorization == null) {
            throw Problems.exception(HttpStatus.UNAUTHORIZED, "unauthenticated",
                    "Send mail address and password as HTTP Basic, or sign in.");
        }
        String[] credentials = basic(authorization);
        return switch (signIn.attempt(credentials[0], credentials[1], request.getRemoteAddr())) {
            case Welcome(var account) -> created(account.id(), wanted);
            case WrongCredentials _ -> throw Problems.exception(HttpStatus.UNAUTHORIZED, "unauthenticated",
                    "The mail address or the password is not right.");
            case Disabled _ -> throw Problems.forbidden("This account was disabled.");
            case TooManyAttempts(var wait) -> {
                var problem = Problems.problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests",
                        "There were too many attempts. Try again in %d s.".formatted(wait.toSeconds()));
                yield ResponseEntity.status(problem.getStatusCode())
                    .headers(problem.getHeaders())
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())))
                    .body(problem.getBody());
            }
        };
    }

    /** Revokes a token at once and for good. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(Caller caller, @PathVariable UUID id) {
        if (!tokens.revoke(id, caller.accountId())) {
            throw Problems.notFound("You have no token (%s) in use.".formatted(id));
        }
        return ResponseEntity.noContent().build();
    }

    /** Revokes the token that this request is sent with: what a program does when it is done. */
    @DeleteMapping("/current")
    ResponseEntity<Void> revokeCurrent(Caller caller, @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        tokens.use(authorization.substring(authorization.indexOf(' ') + 1).strip())
            .ifPresent(token -> tokens.revoke(token.id(), caller.accountId()));
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<TokenView> created(UUID accountId, NewApiToken wanted) {
        ApiTokens.Created created = tokens.create(accountId, wanted);
        return ResponseEntity.created(URI.create("/api/tokens/" + created.token().id()))
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .body(TokenView.of(created.token(), created.secret()));
    }

    private static String[] basic(String authorization) {
        try {
            byte[] decoded = Base64.getDecoder().decode(authorization.substring("Basic ".length()).strip());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 ? parts : new String[]{"", ""};
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return new String[]{"", ""};
        }
    }
}
