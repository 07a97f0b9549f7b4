package org.trackweave.testsupport;

import java.net.URI;

/** Where tests get their servers from. */
sealed interface ServerSource permits EmbeddedSource, ContainerSource {

    /** A new, empty database on the one PostgreSQL of this JVM. */
    TestDatabase newDatabase();

    /** A broker of its own: a second application on the same broker and group would take the first one's events. */
    TestKafka newKafka();

    /** The one Elasticsearch of this JVM. */
    URI elasticsearch();
}
