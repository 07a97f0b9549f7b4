package org.trackweave.submission.id;

/** Where short codes for people come from; the caller checks that one is not taken. */
public interface Codes {

    /** Six characters that are not mistaken for each other when read aloud or typed: no vowels, 0, 1, L. */
    String next();
}
