package org.trackweave.gateway.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What people may change about themselves without their password. */
record ProfileForm(
        @NotBlank(message = "Enter the name that others should see.") @Size(max = 120, message = "At most 120 characters.") String name) {

    ProfileForm {
        name = name == null ? "" : name.strip();
    }
}
