package org.trackweave.embedded.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * Runs one Elasticsearch node until the process is told to end. Arguments: the home, the data folder, the HTTP port, and
 * {@code once} to end it as soon as it has started.
 */
public final class ElasticsearchMain {

    private ElasticsearchMain() {}

    public static void main(String[] arguments) throws IOException, NodeValidationException, InterruptedException {
        var home = Path.of(arguments[0]);
        var settings = settings(home, Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        LogConfigurator.configureWithoutConfig(settings);
        var environment = new Environment(settings, home.resolve("config"));
        var modules = PluginsLoader.loadModulesBundles(environment.modulesDir(), false);
        var node = new Node(environment, PluginsLoader.createPluginsLoader(modules, Set.of(), Map.of(), false));
        var closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node, closed), "close node"));
        node.start();
        if (arguments.length > 3 && arguments[3].equals("once")) {
            System.exit(0);
        }
        closed.await();
    }

    private static Settings settings(Path home, Path data, int port) {
        return Settings.builder()
            .put("path.home", home)
            .put("path.data", data)
            .put("path.logs", data.resolve("logs"))
            .put("cluster.name", "trackweave")
            .put("node.name", "local")
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", port)
            .put("transport.port", "0")
            .put("transport.type", "netty4")
            .put("http.type", "netty4")
            .put("logger.level", "WARN")
            // The defaults are shares of the disk and would lock all indices of a developer's nearly full one.
            .put("cluster.routing.allocation.disk.watermark.low", "500mb")
            .put("cluster.routing.allocation.disk.watermark.high", "300mb")
            .put("cluster.routing.allocation.disk.watermark.flood_stage", "200mb")
            .build();
    }

    private static void close(Node node, CountDownLatch closed) {
        try {
            node.prepareForClose();
            node.close();
            node.awaitClose(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closed.countDown();
        }
    }
}
