package org.trackweave.platform.messaging;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections outside the pool: a leader keeps its own for hours, and ends it to give up the lead. */
@FunctionalInterface
interface RelayConnections {

    Connection open() throws SQLException;
}
