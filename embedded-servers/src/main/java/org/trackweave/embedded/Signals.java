package org.trackweave.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;

/** POSIX signals by name; Java itself knows only TERM and KILL. */
final class Signals {

    private Signals() {}

    static void send(String signal, long pid) {
        try {
            var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
            kill.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
