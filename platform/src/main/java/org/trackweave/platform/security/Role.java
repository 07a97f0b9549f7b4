package org.trackweave.platform.security;

/** What an account is in one conference. Every account may also be a speaker; that needs no role. */
public enum Role {
    ORGANIZER,
    REVIEWER
}
