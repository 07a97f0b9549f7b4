package org.trackweave.gateway.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What it takes to have an account. */
public record NewAccount(
        @NotBlank(message = "Enter your mail address.") @Email(message = "This is not a mail address.") @Size(max = 254, message = "A mail address has at most 254 characters.") String email,
        @NotBlank(message = "Enter the name that others should see.") @Size(max = 120, message = "At most 120 characters.") String name,
        @Password String password) {

    public NewAccount {
        email = email == null ? "" : email.strip();
        name = name == null ? "" : name.strip();
        password = password == null ? "" : password;
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "NewAccount[...]";
    }
}
