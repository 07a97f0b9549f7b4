package org.trackweave.scheduler.release;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.trackweave.events.Placement;
import org.trackweave.scheduler.conference.Conferences;
import org.trackweave.scheduler.room.Rooms;
import org.trackweave.scheduler.talk.Talks;

/** Finds the words for changes of one conference's schedule. */
@Component
public class ChangeTeller {

    private final Conferences conferences;
    private final Talks talks;
    private final Rooms rooms;
    private final Releases releases;

    ChangeTeller(Conferences conferences, Talks talks, Rooms rooms, Releases releases) {
        this.conferences = conferences;
        this.talks = talks;
        this.rooms = rooms;
        this.releases = releases;
    }

    /** Rooms that are gone are named as the releases named them. */
    public ChangeWords words(String conferenceId) {
        Map<UUID, String> names = new HashMap<>();
        for (Release release : releases.of(conferenceId).reversed()) {
            release.programme().rooms().forEach(room -> names.put(room.roomId(), room.name()));
        }
        rooms.rooms(conferenceId).forEach(room -> names.put(room.id(), room.name()));
        return new ChangeWords(conferences.zone(conferenceId), talks.titles(conferenceId), names);
    }

    /** Also of talks that were withdrawn. */
    Map<UUID, String> titles(String conferenceId) {
        return talks.titles(conferenceId);
    }

    public ChangeWords.Told tell(String conferenceId, Collection<Placement> before, List<Placement> after) {
        return words(conferenceId).tell(Changes.between(before, after));
    }
}
