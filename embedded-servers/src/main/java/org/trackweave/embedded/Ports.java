package org.trackweave.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** TCP ports on loopback. */
final class Ports {

    static final String LOOPBACK = "127.0.0.1";

    /** Ports already handed out in this JVM: the kernel may offer a port again before its first taker has bound it. */
    private static final Set<Integer> HANDED_OUT = new HashSet<>();

    private Ports() {}

    /**
     * The port to listen on.
     *
     * @param wanted the port asked for, or 0 for any free one
     * @throws ServerStartException when the wanted port is taken
     */
    static int claim(String server, int wanted) {
        return wanted == 0 ? free() : taken(server, wanted);
    }

    private static int taken(String server, int wanted) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), wanted));
            return wanted;
        } catch (IOException e) {
            throw new ServerStartException(
                    "%s cannot listen on port (%d), another program has it. Stop that program or choose another port."
                        .formatted(server, wanted),
                    e);
        }
    }

    private static synchronized int free() {
        for (int attempt = 0; attempt < 100; attempt++) {
            try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(LOOPBACK))) {
                if (HANDED_OUT.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new ServerStartException("No free port on (%s).".formatted(LOOPBACK), e);
            }
        }
        throw new ServerStartException("No free port on (%s) after 100 attempts.".formatted(LOOPBACK));
    }
}
