package org.trackweave.platform.security;

import java.text.ParseException;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Makes a service a resource server: tokens in, a {@link Caller} out, access rules enforced. A process with its own
 * {@link SecurityFilterChain} (the gateway) keeps it, and gets the access rules, if its principals are callers.
 */
@AutoConfiguration(before = {ServletWebSecurityAutoConfiguration.class, OAuth2ResourceServerAutoConfiguration.class})
@ConditionalOnWebApplication(type = Type.SERVLET)
class SecurityAutoConfiguration {

    @Bean
    Refusals refusals() {
        return new Refusals();
    }

    /** Static files, and handlers of libraries, which carry no annotation of ours. */
    @Bean
    OpenHandlers libraryHandlers() {
        return handler -> handler instanceof ResourceHttpRequestHandler || handler instanceof HandlerMethod method
                && (method.getBeanType().getName().startsWith("org.springdoc.")
                        || method.getBeanType()
                            .getName()
                            .startsWith("org.springframework.boot.webmvc.autoconfigure.error."));
    }

    @Bean
    WebMvcConfigurer accessRules(ObjectProvider<OpenHandlers> open, Refusals refusals) {
        return new WebMvcConfigurer() {

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AccessInterceptor(open.stream().toList(), refusals))
                    .order(Ordered.HIGHEST_PRECEDENCE);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    /** The filter chain of a service behind the gateway. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(SecurityFilterChain.class)
    @EnableConfigurationProperties(JwtSettings.class)
    static class ResourceServer {

        @Bean
        @ConditionalOnMissingBean
        JwtDecoder jwtDecoder(JwtSettings settings) throws ParseException {
            return TrustedTokens.decoder(settings);
        }

        @Bean
        SecurityFilterChain resourceServerFilterChain(HttpSecurity http, Refusals refusals) {
            http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                    .accessDeniedHandler(refusals)
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(Callers::authentication)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                // Who may do what is said on the handlers; the interceptor denies what says nothing.
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
            // Spring's own place for this filter is before the token is read, which holds the expected value.
            http.addFilterAfter(csrfFilter(refusals), BearerTokenAuthenticationFilter.class);
            SecurityHeaders.on(http);
            return http.build();
        }

        private static CsrfFilter csrfFilter(Refusals refusals) {
            CsrfFilter filter = new CsrfFilter(new SessionCsrfTokens());
            filter.setRequireCsrfProtectionMatcher(request -> CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                    && SessionCsrfTokens.guard(request));
            filter.setRequestHandler(new XorCsrfTokenRequestAttributeHandler());
            filter.setAccessDeniedHandler(refusals);
            return filter;
        }
    }
}
