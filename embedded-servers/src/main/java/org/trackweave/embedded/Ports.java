package org.trackweave.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports on loopback. */
public final class Ports {

    static final String LOOPBACK = "127.0.0.1";

    /**
     * Free ports are looked for below those that Linux (from 32768), macOS and Windows (from 49152) give to outgoing
     * connections: one of these would sooner or later take a port before its server has bound it.
     */
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_767;

    /** Ports already handed out in this JVM, whose takers may not have bound them yet. */
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

    /**
     * A port that nobody has, and that no outgoing connection will be given before its taker binds it.
     *
     * @throws ServerStartException when none was found
     */
    public static synchronized int free() {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
            if (!HANDED_OUT.contains(port) && isFree(port)) {
                HANDED_OUT.add(port);
                return port;
            }
        }
        throw new ServerStartException("No free port on (%s) after 1000 attempts.".formatted(LOOPBACK));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral(LOOPBACK))) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }
}
