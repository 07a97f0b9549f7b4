package org.trackweave.gateway.signin;

import java.net.URI;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions live in PostgreSQL: a restart, or another gateway, loses none. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SessionConfiguration {

    @Bean
    SessionCookie sessionCookie(@Value("${trackweave.base-url}") URI baseUrl) {
        return SessionCookie.at(baseUrl);
    }

    @Bean
    CookieSerializer cookieSerializer(SessionCookie cookie) {
        DefaultCookieSerializer serializer = new DefaultCookieSerializer();
        serializer.setCookieName(cookie.name());
        serializer.setCookiePath("/");
        serializer.setUseHttpOnlyCookie(true);
        serializer.setUseSecureCookie(cookie.secure());
        serializer.setSameSite("Lax");
        return serializer;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idleTime(SessionSettings settings) {
        return repository -> repository.setDefaultMaxInactiveInterval(settings.idle());
    }
}
