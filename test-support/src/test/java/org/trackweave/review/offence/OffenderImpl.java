package org.trackweave.review.offence;

import java.time.Instant;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;

import org.trackweave.review.other.OtherFeature;
import org.trackweave.search.offence.Elsewhere;

/** Breaks one rule with each line. */
@RestController
public final class OffenderImpl {

    @Autowired
    Instant injected = Instant.now();

    OtherFeature cycle() throws InterruptedException {
        System.out.println(new Elsewhere());
        Thread.sleep(1);
        return new OtherFeature(this);
    }
}
