package org.trackweave.search.query;

/** A part of a query. */
sealed interface Clause {

    /** Whether talks that match must stay out. */
    boolean excluded();

    record Word(String text, boolean excluded) implements Clause {}

    /** Words next to each other, in this order. */
    record Phrase(String text, boolean excluded) implements Clause {}

    /** {@code level:extreme}. The value is what a person typed: {@code sat}, or a part of a track's name. */
    record Operator(Facet facet, String value, boolean excluded) implements Clause {}

    /** {@code speaker:beazley} */
    record SpeakerNamed(String name, boolean excluded) implements Clause {}
}
