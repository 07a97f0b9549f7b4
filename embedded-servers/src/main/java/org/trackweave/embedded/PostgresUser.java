package org.trackweave.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** As whom PostgreSQL runs: it refuses to be root, which is what containers and build machines often are. */
enum PostgresUser {

    /** The account of this process. */
    SAME(List.of()),

    /** Root in a user namespace of its own: PostgreSQL sees another user over the same files. */
    NAMESPACE(List.of("unshare", "-U")),

    /** Where namespaces are forbidden, as in most containers: nobody, with root's right to files. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override"));

    private final List<String> prefix;

    PostgresUser(List<String> prefix) {
        this.prefix = prefix;
    }

    static PostgresUser detect() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return SAME;
        }
        if (NAMESPACE.works()) {
            return NAMESPACE;
        }
        if (NOBODY.works()) {
            return NOBODY;
        }
        throw new ServerStartException(
                "PostgreSQL does not run as root, and neither `unshare -U` nor `setpriv` is allowed here. Start as another user.");
    }

    boolean works() {
        try {
            return new ProcessBuilder(command("true")).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join()
                .exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    List<String> command(String... command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        return whole;
    }

    /** Where this user can start programs: the right to files does not reach into root's home for that. */
    Path cache() {
        return switch (this) {
            case SAME, NAMESPACE -> BinaryCache.root();
            case NOBODY -> BinaryCache.temporaryRoot();
        };
    }
}
