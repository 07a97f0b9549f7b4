package org.trackweave.gateway.role;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.trackweave.platform.security.Role;

/** Who shall get which role. */
record GrantForm(@NotBlank(message = "Enter the mail address the person registered with.") String email,
        @NotNull(message = "Choose a role.") Role role) {

    GrantForm {
        email = email == null ? "" : email.strip();
    }
}
