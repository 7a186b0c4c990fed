package io.quittance.app.session;

import io.quittance.app.settings.Home;
import io.quittance.app.words.Lang;
import org.jspecify.annotations.Nullable;

/** Starts what a command needs; a command line that is wrong never comes so far. */
@FunctionalInterface
public interface Startup {

    /** How much of the program is needed. */
    enum Extent {
        /** Configuration only, no database. */
        CONFIGURATION,
        /** One command with the database. */
        COMMAND,
        /** The scheduler as well, until somebody ends it. */
        SERVER
    }

    /**
     * Starts.
     *
     * @param lang what the command names, in which all that is started speaks too; else that of the configuration
     * @throws io.quittance.app.words.StoppedException if something is not there
     */
    Session start(Extent extent, Home home, @Nullable Lang lang);
}
