package org.trackweave.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.trackweave.events.Conference;
import org.trackweave.events.ConferenceEvent.ConferenceOpened;
import org.trackweave.events.Decision;
import org.trackweave.events.DecisionEvent.DecisionPublished;
import org.trackweave.events.Event;
import org.trackweave.events.Level;
import org.trackweave.events.Placement;
import org.trackweave.events.ProgrammeEvent.ScheduleReleased;
import org.trackweave.events.ProgrammeEvent.TracksPublished;
import org.trackweave.events.Proposal;
import org.trackweave.events.ProposalEvent.ProposalRevised;
import org.trackweave.events.ProposalEvent.ProposalSubmitted;
import org.trackweave.events.ProposalEvent.ProposalWithdrawn;
import org.trackweave.events.ProposalState;
import org.trackweave.events.Room;
import org.trackweave.events.Speaker;
import org.trackweave.events.VirtualTrack;

/** What the other services would say of a conference and its talks. */
public final class Story {

    public static final ZoneId ATLANTA = ZoneId.of("America/New_York");
    public static final Room CENTENNIAL = new Room(UUID.fromString("00000000-0000-0000-0000-0000000000a1"),
            "Centennial I", 600, 0);
    public static final Room REGENCY = new Room(UUID.fromString("00000000-0000-0000-0000-0000000000a2"), "Regency VI",
            300, 1);

    /** An idea for a talk, whose code is its number. */
    public record Idea(UUID id, String code, String title, String text, Level level, String language,
            List<String> tags, List<Speaker> speakers) {

        public static Idea of(int number, String title, String text) {
            return new Idea(UUID.randomUUID(), "T%03d".formatted(number), title, text, Level.INTERMEDIATE, "en",
                    List.of(), List.of());
        }

        public Idea at(Level other) {
            return new Idea(id, code, title, text, other, language, tags, speakers);
        }

        public Idea tagged(String... other) {
            return new Idea(id, code, title, text, level, language, List.of(other), speakers);
        }

        public Idea by(Speaker... other) {
            return new Idea(id, code, title, text, level, language, tags, List.of(other));
        }

        public Idea titled(String other) {
            return new Idea(id, code, other, text, level, language, tags, speakers);
        }
    }

    private final String conference;

    public Story(String conference) {
        this.conference = conference;
    }

    public Event opened(String name) {
        return new ConferenceOpened(conference, 1,
                new Conference(name, "", LocalDate.of(2011, 3, 11), LocalDate.of(2011, 3, 13), ATLANTA.getId(),
                        Instant.EPOCH, Instant.EPOCH, List.of(), List.of("en")),
                null);
    }

    public Event submitted(Idea idea) {
        return new ProposalSubmitted(conference, idea.id(), 1, proposal(idea, ProposalState.SUBMITTED));
    }

    public Event revised(Idea idea, long version) {
        return new ProposalRevised(conference, idea.id(), version, proposal(idea, ProposalState.SUBMITTED));
    }

    public Event withdrawn(Idea idea, long version) {
        return new ProposalWithdrawn(conference, idea.id(), version, proposal(idea, ProposalState.WITHDRAWN));
    }

    public Event decided(Idea idea, long version, Decision decision) {
        return new DecisionPublished(conference, idea.id(), version, decision, 1.5);
    }

    public Event accepted(Idea idea) {
        return decided(idea, 1, Decision.ACCEPTED);
    }

    /** Submission and acceptance of each. */
    public List<Event> accepted(List<Idea> ideas) {
        List<Event> events = new ArrayList<>();
        for (Idea idea : ideas) {
            events.add(submitted(idea));
            events.add(accepted(idea));
        }
        return events;
    }

    public Event tracks(long version, VirtualTrack... tracks) {
        return new TracksPublished(conference, version, List.of(tracks));
    }

    public static VirtualTrack track(String slug, String name, Idea... members) {
        return new VirtualTrack(UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8)), slug, name,
                "All about " + name + ".",
                List.of(slug), 0, List.of(members)
                    .stream()
                    .map(member -> new VirtualTrack.Member(member.id(), true, "It fits " + name + "."))
                    .toList());
    }

    public Event released(long version, String name, List<VirtualTrack> tracks, Placement... placements) {
        return new ScheduleReleased(conference, version, name, Instant.parse("2011-02-01T12:00:00Z"), "", tracks,
                List.of(CENTENNIAL, REGENCY), List.of(placements));
    }

    /** @param startsAt local time, {@code 2011-03-11T10:20}, for half an hour */
    public static Placement placed(Idea idea, Room room, String startsAt) {
        Instant start = LocalDateTime.parse(startsAt).atZone(ATLANTA).toInstant();
        return new Placement(idea.id(), room.roomId(), start, start.plusSeconds(1800));
    }

    public Proposal proposal(Idea idea, ProposalState state) {
        return new Proposal(idea.code(), state, idea.title(), idea.text(), "In detail: " + idea.text(), idea.level(),
                "Talk", 30, idea.language(), idea.tags(), idea.speakers(), "For reviewers only.",
                Instant.parse("2010-10-01T00:00:00Z"));
    }
}
