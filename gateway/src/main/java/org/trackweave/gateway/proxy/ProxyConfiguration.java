package org.trackweave.gateway.proxy;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import org.trackweave.gateway.problem.FilterRefusals;
import org.trackweave.gateway.signin.SessionCookie;

@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {

    /** The last of the filters: after security, which says who is asking. */
    @Bean
    FilterRegistrationBean<ProxyFilter> proxyFilter(Routes routes, RouteSettings addresses, UpstreamClient upstream,
            SessionCookie cookie, FilterRefusals refusals, ProxySettings settings) {
        FilterRegistrationBean<ProxyFilter> registration = new FilterRegistrationBean<>(new ProxyFilter(routes,
                addresses, upstream, new ForwardedHeaders(cookie.name()), refusals, settings));
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }
}
