package org.trackweave.platform.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.trackweave.events.Conference;
import org.trackweave.events.ConferenceEvent.ConferenceChanged;
import org.trackweave.platform.messaging.Outbox;

/** The writing side: changes a conference and says so. */
@Component
public class Conferences {

    private final Outbox outbox;

    Conferences(Outbox outbox) {
        this.outbox = outbox;
    }

    @Transactional
    public void change(String conference, long version, String name) {
        outbox.append(new ConferenceChanged(conference, version, state(name)));
    }

    @Transactional
    public void changeAndFail(String conference, long version) {
        outbox.append(new ConferenceChanged(conference, version, state("never")));
        throw new IllegalStateException("rolled back on purpose");
    }

    public void changeOutsideTransaction(String conference, long version) {
        outbox.append(new ConferenceChanged(conference, version, state("never")));
    }

    public static Conference state(String name) {
        return new Conference(name, "", LocalDate.of(2011, 3, 11), LocalDate.of(2011, 3, 13), "America/New_York",
                Instant.EPOCH, Instant.EPOCH.plusSeconds(60), List.of(), List.of("en"));
    }
}
