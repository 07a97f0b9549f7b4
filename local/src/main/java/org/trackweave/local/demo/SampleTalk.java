package org.trackweave.local.demo;

import java.util.List;

/**
 * A talk of a conference that was held, as the demo submits it.
 *
 * @param id its id in the file; the idempotency key is made of it
 * @param level {@code novice}, {@code intermediate}, {@code advanced} or {@code extreme}
 * @param track the theme that its conference gave it; blank where none is known. Never sent to the services
 */
record SampleTalk(String id, String title, String abstractText, String description, List<String> speakers,
        List<String> tags, String level, int minutes, String track) {

    SampleTalk {
        speakers = List.copyOf(speakers);
        tags = List.copyOf(tags);
    }
}
