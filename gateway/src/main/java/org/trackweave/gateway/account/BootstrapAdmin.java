package org.trackweave.gateway.account;

import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Creates the first admin of a new deployment, which has no accounts of its own. Once there is an admin the settings
 * change nothing, and can be removed.
 */
@Component
class BootstrapAdmin implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(BootstrapAdmin.class);

    /** @param password to sign in with at first; change it then */
    @ConfigurationProperties("trackweave.gateway.bootstrap-admin")
    record Settings(@Nullable String email, @Nullable String password) {}

    private final Settings settings;
    private final Accounts accounts;
    private final Validator validator;

    BootstrapAdmin(Settings settings, Accounts accounts, Validator validator) {
        this.settings = settings;
        this.accounts = accounts;
        this.validator = validator;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.email() == null || settings.email().isBlank() || accounts.anyAdmin()) {
            return;
        }
        NewAccount wanted = new NewAccount(settings.email(), "Administrator",
                settings.password() == null ? "" : settings.password());
        validator.validate(wanted).stream().findFirst().ifPresent(fault -> {
            throw new IllegalArgumentException("trackweave.gateway.bootstrap-admin.%s cannot be taken: %s"
                .formatted(fault.getPropertyPath(), fault.getMessage()));
        });
        if (accounts.create(wanted, true).admin()) {
            log.info(
                    "Created the first admin. Sign in, change the password, and remove trackweave.gateway.bootstrap-admin.");
        } else {
            log.warn(
                    "The account of trackweave.gateway.bootstrap-admin exists already and is no admin; nothing was changed.");
        }
    }
}
