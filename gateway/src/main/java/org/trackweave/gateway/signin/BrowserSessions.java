package org.trackweave.gateway.signin;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

import org.trackweave.gateway.secret.Secret;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

/**
 * Who is signed in with which browser. A session exists only while someone is signed in, and keeps two strings: no
 * class of ours or of a library is stored, so that sessions outlive upgrades.
 */
@Component
public class BrowserSessions {

    static final String CSRF = "csrf";

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    BrowserSessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /** @param csrf what forms of this session must present */
    public record SignedInBrowser(UUID accountId, String csrf) {}

    public Optional<SignedInBrowser> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PRINCIPAL_NAME_INDEX_NAME) instanceof String account
                && session.getAttribute(CSRF) instanceof String csrf
                        ? Optional.of(new SignedInBrowser(UUID.fromString(account), csrf))
                        : Optional.empty();
    }

    /** Signs the browser in, under a new session id whatever it came with. */
    public void start(HttpServletRequest request, UUID accountId) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(PRINCIPAL_NAME_INDEX_NAME, accountId.toString());
        session.setAttribute(CSRF, Secret.random("").text());
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Signs the account out of every browser but, perhaps, the one of this request. */
    public void endAll(UUID accountId, Optional<HttpServletRequest> but) {
        String kept = but.map(request -> request.getSession(false)).map(HttpSession::getId).orElse("");
        repository.findByPrincipalName(accountId.toString())
            .keySet()
            .stream()
            .filter(id -> !id.equals(kept))
            .forEach(repository::deleteById);
    }
}
