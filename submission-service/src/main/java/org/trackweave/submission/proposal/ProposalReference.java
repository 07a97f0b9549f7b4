package org.trackweave.submission.proposal;

import java.util.Locale;
import java.util.UUID;

/** How a URL names a proposal: by its id or by its code. */
sealed interface ProposalReference {

    record ById(UUID id) implements ProposalReference {}

    record ByCode(String code) implements ProposalReference {}

    /** Reads a path segment; Spring's conversion calls it by this name. */
    static ProposalReference valueOf(String text) {
        try {
            return new ById(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return new ByCode(text.toUpperCase(Locale.ROOT));
        }
    }
}
