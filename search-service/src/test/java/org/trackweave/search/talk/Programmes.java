package org.trackweave.search.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.trackweave.events.Conference;
import org.trackweave.events.VirtualTrack;
import org.trackweave.search.Talks;

/** PyCon 2011 for tests. */
public final class Programmes {

    private Programmes() {}

    public static Programme released(long version) {
        Conference conference = new Conference("PyCon US 2011", "", LocalDate.of(2011, 3, 11),
                LocalDate.of(2011, 3, 13), "America/New_York", Instant.EPOCH, Instant.EPOCH, List.of(), List.of("en"));
        VirtualTrack track = new VirtualTrack(new UUID(1, 1), "networking", "Networking and Concurrency", "", List.of(),
                0, List.of());
        return new Programme("pycon-2011", Optional.of(conference), List.of(track),
                Optional.of(new Release(version, "1." + version, Instant.parse("2011-02-01T12:00:00Z"), "")),
                List.of(Talks.CENTENNIAL, Talks.REGENCY), List.of());
    }
}
