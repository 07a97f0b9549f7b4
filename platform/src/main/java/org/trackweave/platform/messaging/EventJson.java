package org.trackweave.platform.messaging;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.trackweave.events.ConferenceEvent;
import org.trackweave.events.DecisionEvent;
import org.trackweave.events.Event;
import org.trackweave.events.PersonKeyEvent;
import org.trackweave.events.PersonKeyEvent.PersonKeyDestroyed;
import org.trackweave.events.ProgrammeEvent;
import org.trackweave.events.ProposalEvent;
import org.trackweave.events.ReviewEvent;
import org.trackweave.events.RunEvent;
import org.trackweave.events.Topics;

/** Events as they are on the wire: one JSON object with a logical {@code type}, readable by older and newer builds. */
final class EventJson implements EventReader {

    private static final String DESTROYED = "person-key.destroyed.v1";

    private static final Map<String, Class<? extends Event>> EVENTS_BY_TOPIC = Map.of(Topics.CONFERENCES,
            ConferenceEvent.class, Topics.PROPOSALS, ProposalEvent.class, Topics.REVIEWS, ReviewEvent.class,
            Topics.DECISIONS, DecisionEvent.class, Topics.RUNS, RunEvent.class, Topics.PROGRAMME, ProgrammeEvent.class,
            Topics.PERSON_KEYS, PersonKeyEvent.class);

    private static final Map<Class<?>, String> TYPES = Stream
        .concat(EVENTS_BY_TOPIC.values().stream().flatMap(EventJson::declaredTypes),
                Stream.of(Map.entry(PersonKeyDestroyed.class, DESTROYED)))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    // Its own mapper: the wire must not change with what a service configures for its web API.
    private final JsonMapper mapper = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
        .build();

    /** The interface of the events on each topic. */
    static Map<String, Class<? extends Event>> eventsByTopic() {
        return EVENTS_BY_TOPIC;
    }

    /**
     * The event's logical name.
     *
     * @throws IllegalArgumentException for an event that only stands for what this build could not read
     */
    static String type(Event event) {
        String type = TYPES.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    "An event of %s has no name on the wire. Maybe it is missing from @JsonSubTypes."
                        .formatted(event.getClass()));
        }
        return type;
    }

    /** The record's value; null (a tombstone) for a destroyed person key. */
    @Nullable
    String write(Event event) {
        return event instanceof PersonKeyDestroyed ? null : mapper.writeValueAsString(event);
    }

    /** Reads what {@link #write} wrote, in this or another version. */
    @Override
    public Event read(String topic, byte[] value) {
        Class<? extends Event> expected = EVENTS_BY_TOPIC.get(topic);
        if (expected == null) {
            throw new IllegalArgumentException("No events are known on topic (%s).".formatted(topic));
        }
        return Objects.requireNonNull(mapper.readValue(value, expected), "The record holds JSON null.");
    }

    private static Stream<Map.Entry<Class<?>, String>> declaredTypes(Class<?> events) {
        Function<JsonSubTypes.Type, Map.Entry<Class<?>, String>> entry = type -> Map.entry(type.value(), type.name());
        return Arrays.stream(events.getAnnotation(JsonSubTypes.class).value()).map(entry);
    }
}
