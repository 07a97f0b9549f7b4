package org.trackweave.gateway.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much may be written through this gateway.
 *
 * @param perAccount by one account, over all its browsers and tokens
 * @param perClient from one network address, which may be a whole university
 * @param anonymous from one network address without an account: signing up, asking for mail
 */
@Validated
@ConfigurationProperties("trackweave.gateway.limit")
record LimitSettings(@Valid @DefaultValue Rate perAccount, @Valid @DefaultValue Rate perClient,
        @Valid @DefaultValue Rate anonymous) {

    /**
     * A bucket of requests.
     *
     * @param burst how many at once
     * @param perMinute how many more come back each minute
     */
    record Rate(@DefaultValue("600") @Min(1) int burst, @DefaultValue("1200") @Min(1) int perMinute) {}
}
