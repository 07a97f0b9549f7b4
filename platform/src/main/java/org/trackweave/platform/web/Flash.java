package org.trackweave.platform.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import org.trackweave.platform.web.FlashMessage.Level;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Says something on the next page: call before answering with a redirect. The messages travel in a cookie that lives a
 * minute and is dropped when shown, so the next page may come from any instance of any service. What a browser forges
 * here only its own user sees, as escaped text.
 */
public class Flash {

    private static final String COOKIE = "tw-flash";
    private static final String PENDING = Flash.class.getName();
    private static final int MAX_LENGTH = 600;
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    /** It worked. */
    public void success(String text) {
        add(new FlashMessage(Level.SUCCESS, text));
    }

    /** Worth knowing. */
    public void notice(String text) {
        add(new FlashMessage(Level.NOTICE, text));
    }

    /** It worked, but look at this. */
    public void warning(String text) {
        add(new FlashMessage(Level.WARNING, text));
    }

    /** It did not work. */
    public void error(String text) {
        add(new FlashMessage(Level.ERROR, text));
    }

    private static void add(FlashMessage message) {
        if (!(RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes current)
                || current.getResponse() == null) {
            throw new IllegalStateException("A flash message needs the HTTP response it travels with.");
        }
        List<FlashMessage> messages = new ArrayList<>();
        if (current.getRequest().getAttribute(PENDING) instanceof Pending earlier) {
            messages.addAll(earlier.messages());
        }
        messages.add(message);
        current.getRequest().setAttribute(PENDING, new Pending(messages));
        set(current.getRequest(), current.getResponse(), encode(messages), LIFETIME);
    }

    /** The messages waiting for this page, dropped from the browser. Empty once the response is on its way. */
    static List<FlashMessage> take(HttpServletRequest request, HttpServletResponse response) {
        if (request.getCookies() == null || response.isCommitted()) {
            return List.of();
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(COOKIE)) {
                set(request, response, "", Duration.ZERO);
                return decode(cookie.getValue());
            }
        }
        return List.of();
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        String cookie = ResponseCookie.from(COOKIE, value)
            .path("/")
            .maxAge(age)
            .httpOnly(true)
            .sameSite("Lax")
            .secure(request.isSecure())
            .build()
            .toString();
        // A second message of one request replaces the cookie of the first instead of racing it.
        List<String> others = response.getHeaders(HttpHeaders.SET_COOKIE)
            .stream()
            .filter(header -> !header.startsWith(COOKIE + "="))
            .toList();
        response.setHeader(HttpHeaders.SET_COOKIE, cookie);
        others.forEach(header -> response.addHeader(HttpHeaders.SET_COOKIE, header));
    }

    private static String encode(List<FlashMessage> messages) {
        StringBuilder lines = new StringBuilder();
        for (FlashMessage message : messages) {
            String text = message.text().length() > MAX_LENGTH
                    ? message.text().substring(0, MAX_LENGTH) + "…"
                    : message.text();
            lines.append(message.level()).append(' ').append(text.replaceAll("\\R", " ")).append('\n');
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(lines.toString().getBytes(UTF_8));
    }

    private static List<FlashMessage> decode(String value) {
        List<FlashMessage> messages = new ArrayList<>();
        try {
            new String(Base64.getUrlDecoder().decode(value), UTF_8).lines().forEach(line -> {
                int space = line.indexOf(' ');
                messages.add(new FlashMessage(Level.valueOf(line.substring(0, space)), line.substring(space + 1)));
            });
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException foreign) {
            return List.of();
        }
        return messages;
    }

    private record Pending(List<FlashMessage> messages) {}
}
