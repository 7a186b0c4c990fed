package io.quittance.app.session;

import io.quittance.app.settings.Home;

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
     * @throws io.quittance.app.words.StoppedException if something is not there
     */
    Session start(Extent extent, Home home);
}
