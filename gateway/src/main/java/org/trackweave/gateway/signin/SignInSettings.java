package org.trackweave.gateway.signin;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How many attempts to sign in are answered in a quarter of an hour, until one succeeds. */
@Validated
@ConfigurationProperties("trackweave.gateway.sign-in")
record SignInSettings(@DefaultValue("6") @Min(1) int perAddressAndClient, @DefaultValue("60") @Min(1) int perAddress,
        @DefaultValue("300") @Min(1) int perClient) {}
