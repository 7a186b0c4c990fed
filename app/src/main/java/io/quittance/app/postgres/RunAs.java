package io.quittance.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How PostgreSQL's programs are run, because they refuse to run as root or as a user without a name. */
enum RunAs {
    /** As the ordinary user that we are. */
    SELF(""),
    /** In a user namespace in which we are nobody in particular, as root must be. Files stay ours. */
    NAMELESS("unshare -U"),
    /** As root where namespaces are forbidden: as the user {@code nobody}, who then owns the cluster. */
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private static final int NOBODY_ID = 65534;

    private final String prefix;

    RunAs(String prefix) {
        this.prefix = prefix;
    }

    /**
     * The way for a cluster: once made by {@code nobody}, it stays with it.
     *
     * @throws DatabaseUnavailableException if the cluster belongs to another user, or we are root and there is no way
     */
    static RunAs choose(Path cluster) throws IOException {
        int self = owner(Path.of("/proc/self"));
        int owner = Files.exists(cluster) ? owner(cluster) : self;
        if (self == 0 && owner == NOBODY_ID) {
            return NOBODY;
        }
        if (owner != self) {
            throw new DatabaseUnavailableException(null, "not-ours", cluster);
        }
        if (self != 0 && hasName()) {
            return SELF;
        }
        if (works(NAMELESS)) {
            return NAMELESS;
        }
        if (self == 0 && works(NOBODY)) {
            return NOBODY;
        }
        throw new DatabaseUnavailableException(null, "root-refused");
    }

    /** PostgreSQL wants to know the name of whoever runs it; containers may use numbers that have none. */
    private static boolean hasName() {
        return !"?".equals(System.getProperty("user.name"));
    }

    private static boolean works(RunAs way) throws IOException {
        return PostgresCommand.succeeds(way.command(List.of("true")));
    }

    /** The command line that runs a command this way. */
    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (!prefix.isEmpty()) {
            whole.addAll(List.of(prefix.split(" ", -1)));
        }
        whole.addAll(command);
        return whole;
    }

    /** Hands a file or folder to whoever the programs run as. */
    void give(Path path) throws IOException {
        if (this == NOBODY) {
            Files.setAttribute(path, "unix:uid", NOBODY_ID);
            Files.setAttribute(path, "unix:gid", NOBODY_ID);
        }
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}
