package org.trackweave.search.export;

import java.util.Objects;

/** Who wrote a schedule file. */
final class Generator {

    static final String VERSION = Objects.requireNonNullElse(Generator.class.getPackage().getImplementationVersion(),
            "development");

    private Generator() {}
}
