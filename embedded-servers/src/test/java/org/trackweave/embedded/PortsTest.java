package org.trackweave.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PortsTest {

    /** What Linux gives to outgoing connections begins here, unless it was set up otherwise. */
    private static final int OUTGOING = 32_768;

    @Test
    void givesPortsThatNoOutgoingConnectionGets() throws IOException {
        var given = new HashSet<Integer>();
        for (int i = 0; i < 50; i++) {
            int port = Ports.free();
            assertThat(port).isBetween(1024, OUTGOING - 1);
            assertThat(given.add(port)).as("given once").isTrue();
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(socket.isBound()).isTrue();
            }
        }
    }
}
