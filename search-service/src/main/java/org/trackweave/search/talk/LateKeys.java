package org.trackweave.search.talk;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Persons' keys travel on a topic of their own and may come after the talk that needs them: names that could not be
 * opened are tried again.
 */
@Component
class LateKeys {

    /** Looking for a key may take a second, and as long the talk's row is locked. */
    private static final int AT_ONCE = 5;

    private final TalkTable talks;
    private final SpeakerNames names;
    private final ApplicationEventPublisher events;

    LateKeys(TalkTable talks, SpeakerNames names, ApplicationEventPublisher events) {
        this.talks = talks;
        this.names = names;
        this.events = events;
    }

    @Scheduled(fixedDelayString = "${trackweave.search.late-keys-every:3s}")
    void tryAgain() {
        if (names.open(talks.someUnopened(AT_ONCE)) > 0) {
            events.publishEvent(new TalksChanged());
        }
    }
}
