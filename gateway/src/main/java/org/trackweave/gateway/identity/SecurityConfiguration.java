package org.trackweave.gateway.identity;

import java.net.URI;
import java.util.Base64;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

import org.trackweave.gateway.limit.WriteLimitFilter;
import org.trackweave.gateway.problem.FilterRefusals;
import org.trackweave.gateway.proxy.Routes;
import org.trackweave.platform.security.SecurityHeaders;

/** The gateway's own rules. What an account may do is said on each handler, here and in the services. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain gatewaySecurity(HttpSecurity http, Recogniser recogniser, TokenMint mint,
            FilterRefusals refusals,
            CsrfTokenRepository csrfTokens, Routes routes, WriteLimitFilter limit,
            AuthenticationEntryPoint askToSignIn, AccessDeniedHandler forbid,
            @Value("${trackweave.base-url}") URI baseUrl) {
        SecurityHeaders.on(http);
        IdentityFilter identity = new IdentityFilter(recogniser, mint, refusals);
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
            .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                .requireCsrfProtectionMatcher(request -> needsToken(request, routes)))
            // Sessions are ours: Spring's management would see a new sign-in, and make a new id, at each request.
            .sessionManagement(AbstractHttpConfigurer::disable)
            .securityContext(context -> context
                .securityContextRepository(new RequestAttributeSecurityContextRepository()))
            .requestCache(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable)
            .headers(headers -> headers.httpStrictTransportSecurity(hsts -> hsts
                .requestMatcher(_ -> "https".equalsIgnoreCase(baseUrl.getScheme()))))
            .exceptionHandling(
                    failures -> failures.authenticationEntryPoint(askToSignIn).accessDeniedHandler(forbid))
            .addFilterBefore(new CrossSiteFilter(refusals), CsrfFilter.class)
            .addFilterBefore(identity, AnonymousAuthenticationFilter.class)
            .addFilterAfter(limit, IdentityFilter.class)
            .build();
    }

    /**
     * The gateway's own forms. What is passed on is checked by the service, against the token's {@code csrf}: reading a
     * form here would use up its body. A request with an Authorization header is not told by cookies, and a program's
     * that brings none cannot be forged with them.
     */
    private static boolean needsToken(HttpServletRequest request, Routes routes) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null && !fromProgram(request)
                && !routes.passesOn(request.getRequestURI());
    }

    private static boolean fromProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/") && request.getCookies() == null;
    }

    @Bean
    KeyWrap keyWrap(@Value("${trackweave.personal.master-key}") String masterKey) {
        return new KeyWrap(Base64.getDecoder().decode(masterKey));
    }
}
