package org.trackweave.search.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP way to a server that can be shut: connections break, and new ones end at once. */
final class Doorway implements AutoCloseable {

    private final URI target;
    private final ServerSocket door;
    private final Set<Socket> inside = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    Doorway(URI target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::admit);
    }

    int port() {
        return door.getLocalPort();
    }

    void shut() {
        open = false;
        inside.forEach(Doorway::closeQuietly);
    }

    void open() {
        open = true;
    }

    @Override
    public void close() {
        shut();
        closeQuietly(door);
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (open) {
                    Socket server = new Socket(target.getHost(), target.getPort());
                    inside.add(client);
                    inside.add(server);
                    pass(client, server);
                    pass(server, client);
                } else {
                    client.close();
                }
            } catch (IOException _) {
                // The door is closed, or the target is gone: the next one learns it too.
            }
        }
    }

    private void pass(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException _) {
                // One side hung up.
            } finally {
                closeQuietly(from);
                closeQuietly(to);
                inside.remove(from);
                inside.remove(to);
            }
        });
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception _) {
            // It is closed.
        }
    }
}
