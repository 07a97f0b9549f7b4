package org.trackweave.gateway.token;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * What its owner wants of a token.
 *
 * @param conferenceId the only conference it shall work for; empty or null for all
 * @param expiresInDays from now
 */
record NewApiToken(
        @NotBlank(message = "Give it a name, so that you know later what it is for.") @Size(max = 80, message = "At most 80 characters.") String name,
        @NotEmpty(message = "Choose what it may do.") List<@Pattern(regexp = "read|write", message = "A scope is read or write.") String> scopes,
        @Nullable @Pattern(regexp = "([a-z0-9][a-z0-9-]{0,99})?", message = "This is not a conference's short name.") String conferenceId,
        @Min(value = 1, message = "At least one day.") @Max(value = 366, message = "At most 366 days.") int expiresInDays) {

    NewApiToken {
        name = name == null ? "" : name.strip();
        scopes = scopes == null ? List.of() : scopes.stream().distinct().sorted().toList();
        conferenceId = conferenceId == null || conferenceId.isBlank() ? null : conferenceId.strip();
    }
}
