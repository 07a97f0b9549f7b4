package org.trackweave.submission.mail;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param from the sender's address, {@code Trackweave <cfp@example.org>} */
@Validated
@ConfigurationProperties("trackweave.submission.mail")
public record MailSettings(@DefaultValue("Trackweave <no-reply@localhost>") @NotBlank String from) {}
