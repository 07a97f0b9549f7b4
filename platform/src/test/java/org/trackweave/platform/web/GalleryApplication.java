package org.trackweave.platform.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

import org.trackweave.platform.security.SecurityHeaders;

/** A service of nothing but pages: the gallery of components, and an API that fails in every way. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({GalleryController.class, FaultyController.class})
@ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        ThymeleafAutoConfiguration.class, ValidationAutoConfiguration.class, SecurityFilterAutoConfiguration.class,
        WebPlatformAutoConfiguration.class})
class GalleryApplication {

    /** Serves the gallery until stopped, to look at it: give a port as {@code --server.port=8099}. */
    public static void main(String[] args) {
        SpringApplication.run(GalleryApplication.class, args);
    }

    @Bean
    SecurityFilterChain everyoneMayLook(HttpSecurity http) {
        SecurityHeaders.on(http);
        return http
            .csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                .ignoringRequestMatchers("/api/talks/**", "/api/closed"))
            .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
            .build();
    }

    @Bean
    ConferenceDirectory conferences() {
        return id -> id.equals("pycon-2011")
                ? Optional.of(new ConferenceHeader(id, "PyCon US 2011", LocalDate.of(2011, 3, 11),
                        LocalDate.of(2011, 3, 13), ZoneId.of("America/New_York")))
                : Optional.empty();
    }

    /** {@code ?as=anonymous}, {@code speaker} or {@code reviewer}; an organizer otherwise. */
    @Bean
    Visitors visitors() {
        return request -> switch (String.valueOf(request.getParameter("as"))) {
            case "anonymous" -> Visitor.ANONYMOUS;
            case "speaker" -> new Visitor("Grace Hopper", true, false, Map.of());
            case "reviewer" -> new Visitor("Barbara Liskov", true, false, Map.of("pycon-2011", Set.of("REVIEWER")));
            default -> new Visitor("Ada Lovelace", true, false, Map.of("pycon-2011", Set.of("ORGANIZER")));
        };
    }
}
