package io.quittance.app.settings;

import org.jspecify.annotations.Nullable;

/** Which release of the program this is. */
public final class Release {
    private Release() {}

    /** From the jar; classes that run without one have no release. */
    public static String text() {
        @Nullable String release = Release.class.getPackage().getImplementationVersion();
        return release == null ? "unreleased" : release;
    }
}
