package org.trackweave.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.trackweave.events.Level;
import org.trackweave.events.Room;
import org.trackweave.search.talk.Membership;
import org.trackweave.search.talk.Slot;
import org.trackweave.search.talk.SpeakerName;
import org.trackweave.search.talk.Talk;

/** Talks for tests, at PyCon 2011 in Atlanta. */
public final class Talks {

    public static final ZoneId ATLANTA = ZoneId.of("America/New_York");
    public static final Room CENTENNIAL = new Room(UUID.fromString("00000000-0000-0000-0000-0000000000a1"),
            "Centennial I", 600, 0);
    public static final Room REGENCY = new Room(UUID.fromString("00000000-0000-0000-0000-0000000000a2"), "Regency VI",
            300, 1);

    private Talks() {}

    /** @param startsAt with minutes, local time: {@code 2011-03-11T10:20}; null for a talk without a place */
    public static Talk talk(String code, String title, Room room, @Nullable String startsAt, int minutes) {
        Optional<Slot> slot = Optional.ofNullable(startsAt).map(start -> {
            Instant instant = LocalDateTime.parse(start).atZone(ATLANTA).toInstant();
            return new Slot(room, instant, instant.plusSeconds(minutes * 60L));
        });
        return new Talk(UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)), "pycon-2011",
                code, title, "About " + title + ".", "All of " + title + ".", Level.EXTREME, "Talk", minutes, "en",
                List.of("Networking"),
                List.of(new SpeakerName(UUID.nameUUIDFromBytes(new byte[]{1}), "Rob Ludwick", "Writes \"servers\".")),
                List.of(new Membership("networking", "Networking and Concurrency", 0, true, "It is about sockets.")),
                slot, ATLANTA);
    }
}
