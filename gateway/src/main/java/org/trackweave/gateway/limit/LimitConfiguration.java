package org.trackweave.gateway.limit;

import java.time.Clock;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.trackweave.gateway.problem.FilterRefusals;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    WriteLimitFilter writeLimitFilter(LimitSettings settings, Clock clock, FilterRefusals refusals) {
        return new WriteLimitFilter(settings, clock, refusals);
    }

    /** It runs inside the security chain, which knows the account; not a second time outside. */
    @Bean
    FilterRegistrationBean<WriteLimitFilter> writeLimitFilterRegistration(WriteLimitFilter filter) {
        FilterRegistrationBean<WriteLimitFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
