package org.trackweave.platform.web;

import java.time.Clock;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Gives a service the pages' layout, assets, flash messages, error pages and problem details. */
@AutoConfiguration(before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WebPlatformAutoConfiguration {

    /** After the tracing filter, whose trace id it notes, and before security, whose refusals need a page too. */
    private static final int FILTER_ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    @ConditionalOnMissingBean
    Visitors visitors() {
        return new CallerVisitors();
    }

    @Bean
    @ConditionalOnMissingBean
    Flash flash() {
        return new Flash();
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    AssetController assetController(Assets assets) {
        return new AssetController(assets);
    }

    @Bean
    FilterRegistrationBean<PageContextFilter> pageContextFilter(Visitors visitors,
            ObjectProvider<ConferenceDirectory> conferences, Assets assets, ObjectProvider<Clock> clock) {
        String version = WebPlatformAutoConfiguration.class.getPackage().getImplementationVersion();
        PageServices services = new PageServices(visitors, conferences, assets,
                clock.getIfAvailable(Clock::systemUTC), version == null ? "development" : version);
        FilterRegistrationBean<PageContextFilter> registration = new FilterRegistrationBean<>(
                new PageContextFilter(services));
        registration.setOrder(FILTER_ORDER);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    ProblemTranslator problemTranslator() {
        return new ProblemTranslator();
    }

    @Bean
    ErrorAnswers errorAnswers() {
        return new ErrorAnswers();
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemTranslator translator, ErrorAnswers answers) {
        return new ProblemAdvice(translator, answers);
    }

    @Bean
    ErrorPages errorPages(ErrorAnswers answers) {
        return new ErrorPages(answers);
    }
}
