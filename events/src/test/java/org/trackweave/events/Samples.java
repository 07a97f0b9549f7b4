package org.trackweave.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonSubTypes;

import tools.jackson.databind.json.JsonMapper;

/** One event of every type, with every component filled, and the mapper that all readers and writers are like. */
final class Samples {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String PYCON = "pycon-2011";
    private static final UUID PROPOSAL = id(1);
    private static final UUID PERSON = id(2);
    private static final UUID ACCOUNT = id(3);
    private static final UUID RUN = id(4);
    private static final UUID ROOM = id(5);
    private static final UUID TRACK = id(6);
    private static final Instant MORNING = Instant.parse("2011-03-11T15:20:00Z");

    private static final Conference CONFERENCE = new Conference("PyCon US 2011", "Atlanta.", LocalDate.of(2011, 3, 11),
            LocalDate.of(2011, 3, 13), "America/New_York", Instant.parse("2010-09-01T00:00:00Z"),
            Instant.parse("2010-11-01T23:59:59Z"), List.of(new SessionFormat("Talk", 30)), List.of("en"));

    private static final Proposal STATE = new Proposal("K7QX2M", ProposalState.SUBMITTED, "An Introduction to Tornado",
            "A web server and framework.", "From the basics to production.", Level.NOVICE, "Talk", 30, "en",
            List.of("web"),
            List.of(new Speaker(PERSON, ACCOUNT, new PersonalText("AbC-_1"), new PersonalText("AdE-_2"), id(7))),
            "Given twice before.", Instant.parse("2010-10-01T12:00:00Z"));

    private static final List<VirtualTrack> TRACKS = List.of(new VirtualTrack(TRACK, "networking", "Networking",
            "Talks on the wire.", List.of("socket", "event loop"), 3,
            List.of(new VirtualTrack.Member(PROPOSAL, true, "Shares: event loop"))));

    private static final List<Event> ALL = List.of(
            new ConferenceEvent.ConferenceOpened(PYCON, 1, CONFERENCE, ACCOUNT),
            new ConferenceEvent.ConferenceChanged(PYCON, 2, CONFERENCE),
            new ConferenceEvent.CfpChanged(PYCON, 3, CONFERENCE),
            new ConferenceEvent.SpeakerAvailabilityChanged(PYCON, PERSON, 1,
                    List.of(new TimeSpan(MORNING, MORNING.plusSeconds(3600))),
                    List.of(new TimeSpan(MORNING.plusSeconds(86_400), MORNING.plusSeconds(90_000)))),
            new ProposalEvent.ProposalSubmitted(PYCON, PROPOSAL, 1, STATE),
            new ProposalEvent.ProposalRevised(PYCON, PROPOSAL, 2, STATE),
            new ProposalEvent.ProposalWithdrawn(PYCON, PROPOSAL, 3, STATE),
            new ProposalEvent.TalkConfirmed(PYCON, PROPOSAL, 4, STATE),
            new ProposalEvent.TalkCanceled(PYCON, PROPOSAL, 5, STATE),
            new ProposalEvent.SpeakerErased(PYCON, PROPOSAL, 6, PERSON, STATE),
            new ReviewEvent.ReviewRecorded(PYCON, PROPOSAL, ACCOUNT, 1,
                    new Review(Map.of("content", 3), "Well argued.", true, false)),
            new ReviewEvent.ReviewRetracted(PYCON, PROPOSAL, ACCOUNT, 2),
            new ReviewEvent.ConflictDeclared(PYCON, PROPOSAL, ACCOUNT, 3),
            new DecisionEvent.DecisionPublished(PYCON, PROPOSAL, 1, Decision.ACCEPTED, 3.25),
            new RunEvent.RunRequested(PYCON, RUN, 1, ACCOUNT),
            new RunEvent.RunProgressed(PYCON, RUN, 2, "timetabling", "0hard/-12soft", 4, 0),
            new RunEvent.RunFinished(PYCON, RUN, 3, "0hard/-3soft", 0, 0),
            new RunEvent.RunFailed(PYCON, RUN, 4, "No rooms are known."), new RunEvent.RunCanceled(PYCON, RUN, 5),
            new ProgrammeEvent.TracksPublished(PYCON, 1, TRACKS),
            new ProgrammeEvent.ScheduleReleased(PYCON, 2, "1.0", MORNING, "First version.", TRACKS,
                    List.of(new Room(ROOM, "Centennial I", 800, 0)),
                    List.of(new Placement(PROPOSAL, ROOM, MORNING, MORNING.plusSeconds(1800)))),
            new PersonKeyEvent.PersonKeyCreated(PERSON, 1, "AfG-_3"));

    private Samples() {}

    /** By name on the wire. */
    static Map<String, Event> byType() {
        Map<String, Event> samples = new TreeMap<>();
        ALL.forEach(event -> samples.put(type(event), event));
        return samples;
    }

    /** The interface of the topic this event is written to. */
    static Class<?> contract(Event event) {
        return contracts().filter(contract -> contract.isInstance(event)).findFirst().orElseThrow();
    }

    static Stream<Class<?>> contracts() {
        return Arrays.stream(Event.class.getPermittedSubclasses());
    }

    static Stream<JsonSubTypes.Type> types() {
        return contracts().flatMap(contract -> Arrays.stream(contract.getAnnotation(JsonSubTypes.class).value()));
    }

    private static String type(Event event) {
        return types().filter(type -> type.value() == event.getClass()).findFirst().orElseThrow().name();
    }

    private static UUID id(int number) {
        return new UUID(0x0011_2233_4455_4677L, 0x8899_aabb_ccdd_ee00L + number);
    }
}
