package org.trackweave.submission.person;

/**
 * The person behind an account.
 *
 * @param justLinked this person was known by their mail address alone until now
 */
public record Recognition(PersonId person, boolean justLinked) {}
