package org.trackweave.benchmarks;

import java.io.IOException;

/**
 * One command. It translates files into the service's own model, lets the service's own code work on it, writes the
 * answer as files that an independent scorer can judge, and reports what it found. To add one, list it in
 * {@link Main}.
 */
public interface Benchmark {

    /** The word on the command line. */
    String command();

    /** One line for the help. */
    String purpose();

    /** Runs all files of the request, one after the other. */
    Table run(Request request) throws IOException;
}
