package org.trackweave.gateway.role;

import java.time.Instant;
import java.util.UUID;

import org.trackweave.platform.security.Role;

/** One line of a conference's role history. */
record RoleChange(String conference, UUID accountId, Role role, Kind kind, UUID by, Instant at) {

    enum Kind {
        GRANTED,
        REVOKED
    }
}
