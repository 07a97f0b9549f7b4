package org.trackweave.platform.web;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Everything the layout knows about the page being rendered; templates reach it as {@code ${tw}}. Nothing is looked up
 * before a template asks, so requests that render no page cost nothing.
 */
public final class PageContext {

    static final String ATTRIBUTE = "tw";

    private static final Pattern CONFERENCE = Pattern.compile("/conferences/([^/]+)(?:/.*)?");
    private static final Pattern CONFERENCE_ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final PageServices services;
    private @Nullable Visitor user;
    private @Nullable ConferenceHeader conference;
    private boolean conferenceLookedUp;
    private @Nullable List<FlashMessage> flashes;

    PageContext(HttpServletRequest request, HttpServletResponse response, PageServices services) {
        this.request = request;
        this.response = response;
        this.services = services;
    }

    /** The page of the request this thread serves. */
    public static PageContext current() {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getRequest().getAttribute(ATTRIBUTE) instanceof PageContext page) {
            return page;
        }
        throw new IllegalStateException("There is no page here: PageContext works inside an HTTP request only.");
    }

    /** Shows this conference in the header, for the rare page whose URL does not name it. */
    public void show(ConferenceHeader header) {
        conference = header;
        conferenceLookedUp = true;
    }

    /** Who is looking. */
    public Visitor user() {
        if (user == null) {
            user = services.visitors().of(request);
        }
        return user;
    }

    /** The conference of the page, where it has one. */
    public @Nullable ConferenceHeader conference() {
        if (!conferenceLookedUp) {
            conferenceLookedUp = true;
            conference = conferenceId().flatMap(services::conference).orElse(null);
        }
        return conference;
    }

    /** What the visitor may go to from here. */
    public List<NavItem> navigation() {
        ConferenceHeader shown = conference();
        return Navigation.of(user(), shown == null ? null : shown.id(), path());
    }

    /** The navigation entry this page belongs to, unless it is that entry's own page. */
    public @Nullable NavItem section() {
        return navigation().stream()
            .filter(item -> item.current() && !item.href().equals(path()))
            .findFirst()
            .orElse(null);
    }

    /** Messages of the request before; read once. */
    public List<FlashMessage> flashes() {
        if (flashes == null) {
            flashes = Flash.take(request, response);
        }
        return flashes;
    }

    /** {@code light}, {@code dark} or {@code auto}: what the visitor chose on this browser. */
    public String theme() {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals("tw-theme")) {
                    return switch (cookie.getValue()) {
                        case "light", "dark" -> cookie.getValue();
                        default -> "auto";
                    };
                }
            }
        }
        return "auto";
    }

    /** The URL of a static file, for instance {@code tw.asset('trackweave.css')}. */
    public String asset(String name) {
        return services.assets().url(name);
    }

    /** The token for scripts; forms get theirs from {@code th:action}. */
    public @Nullable Csrf csrf() {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getHeaderName(), token.getParameterName(), token.getToken())
                : null;
    }

    /** Dates in the conference's time zone; in UTC on pages of no conference. */
    public TimeFormat time() {
        ConferenceHeader shown = conference();
        return new TimeFormat(shown == null ? ZoneOffset.UTC : shown.zone(), services.clock());
    }

    /** The path of the page, also while its error page is rendered. */
    public String path() {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    /** Where to sign in and come back from. */
    public String signIn() {
        String query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING) instanceof String failed
                ? failed
                : request.getQueryString();
        String here = path() + (query == null ? "" : "?" + query);
        return "GET".equals(request.getMethod()) && !here.equals("/") && !path().startsWith("/sign-in")
                ? "/sign-in?next=" + UriUtils.encodeQueryParam(here, UTF_8)
                : "/sign-in";
    }

    /** One or two letters of a person's name, for an avatar. */
    public String initials(String name) {
        return Visitor.initials(name);
    }

    /** The bars of the {@code distribution} component. */
    public List<Bar> bars(List<? extends Number> counts) {
        return Bar.of(counts);
    }

    /** The version of this build. */
    public String version() {
        return services.version();
    }

    private Optional<String> conferenceId() {
        Matcher matcher = CONFERENCE.matcher(path());
        return matcher.matches() && !matcher.group(1).equals("new")
                && CONFERENCE_ID.matcher(matcher.group(1)).matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
