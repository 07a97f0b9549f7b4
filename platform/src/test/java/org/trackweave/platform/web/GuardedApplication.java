package org.trackweave.platform.web;

import java.util.List;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import org.trackweave.platform.security.OrganizerOnly;
import org.trackweave.platform.security.PublicAccess;
import org.trackweave.platform.security.SignedIn;

/** Pages behind the platform's own security, as in a service. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({GuardedApplication.PlatformSecurity.class, GuardedApplication.Pages.class})
@ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        ThymeleafAutoConfiguration.class, ValidationAutoConfiguration.class, SecurityFilterAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class, WebPlatformAutoConfiguration.class})
class GuardedApplication {

    /** By name, since the class is of no concern to other packages. */
    static final class PlatformSecurity implements ImportSelector {

        @Override
        public String[] selectImports(AnnotationMetadata importing) {
            return new String[]{"org.trackweave.platform.security.SecurityAutoConfiguration"};
        }
    }

    @Controller
    static class Pages {

        private final Flash flash;

        Pages(Flash flash) {
            this.flash = flash;
        }

        @PublicAccess
        @GetMapping("/conferences/{conference}/rooms")
        String everyone(@PathVariable String conference) {
            return "gallery/rooms";
        }

        @OrganizerOnly
        @GetMapping("/conferences/{conference}/ranking")
        String ranking(@PathVariable String conference, Model model) {
            model.addAttribute("talks", List.of());
            return "gallery/ranking";
        }

        @SignedIn
        @PostMapping("/conferences/{conference}/rooms")
        String change(@PathVariable String conference) {
            flash.success("Changed.");
            return "redirect:/conferences/{conference}/rooms";
        }
    }
}
