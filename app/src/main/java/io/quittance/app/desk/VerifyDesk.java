package io.quittance.app.desk;

import io.quittance.app.words.Lang;
import java.nio.file.Path;

/** Holds a published folder against its manifest and the ledger. */
@FunctionalInterface
public interface VerifyDesk {

    /**
     * Checks a folder.
     *
     * @throws io.quittance.app.words.StoppedException if it is no folder that the program has published
     */
    Verification verify(Path folder, Lang lang);

    /**
     * What came of it.
     *
     * @param text a sentence for each difference, or one that says what was compared; accounts are masked
     */
    record Verification(boolean right, String text) {}
}
