package org.trackweave.events;

/**
 * A fact that one service tells the others. Events carry the full state of their aggregate and its version, so that a
 * reader applies the newest it has seen and drops the rest: redelivery and late arrival change nothing.
 *
 * <p>On the wire an event is one JSON object whose {@code type} property is its logical name
 * ({@code proposal.submitted.v1}), never a Java class name. Within a version only optional components are added; a
 * changed meaning is a new type.
 */
public sealed interface Event
        permits ConferenceEvent, ProposalEvent, ReviewEvent, DecisionEvent, RunEvent, ProgrammeEvent, PersonKeyEvent {

    /** The topic this event is written to; one of {@link Topics}. */
    String topic();

    /** The record's key: events with one key stay in order. Never personal data. */
    String key();

    /** What {@link #version()} counts: one aggregate of the topic. Mostly what the key names. Never personal data. */
    default String aggregate() {
        return key();
    }

    /** The aggregate's version after this event: 1 for the first, then counting up by one without gaps. */
    long version();
}
