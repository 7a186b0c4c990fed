package io.quittance.app.desk;

import io.quittance.app.night.NightOutcome;
import io.quittance.app.night.NightRequest;
import java.nio.file.Path;

/** Feeds repaired quarantine rows back. */
@FunctionalInterface
public interface ReplayDesk {

    /**
     * Runs the supplement that the repaired rows of a file make.
     *
     * @param file {@code quarantine.csv} as a night wrote it, with its column {@code raw} edited
     * @param like policies, formats, folder and language of the supplement; its date and inbox are not looked at
     * @return how the supplement ended, or that nothing in the file is new
     * @throws io.quittance.app.words.StoppedException if the file is not one, or names rows that were never refused
     */
    NightOutcome replay(Path file, NightRequest like);
}
