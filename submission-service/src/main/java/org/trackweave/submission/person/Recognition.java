package org.trackweave.submission.person;

/** The person behind an account. */
public sealed interface Recognition {

    PersonId person();

    /** Nothing new. */
    record Known(PersonId person) implements Recognition {}

    /** This person was known by their mail address alone until now. */
    record Linked(PersonId person) implements Recognition {}

    /**
     * The account's person, and the one known by the mail address that the account has now proven, are one.
     *
     * @param other has no address any more; what was theirs is to be the person's
     */
    record Merged(PersonId person, PersonId other) implements Recognition {}
}
