package org.trackweave.gateway.role;

/** How an attempt to take a role away ended. */
enum RevokeResult {
    REVOKED,
    /** The account did not hold it. */
    NOT_HELD,
    /** A conference without an organizer could be helped by an admin only. */
    LAST_ORGANIZER
}
