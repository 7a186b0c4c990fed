package io.quittance.app.desk;

import io.quittance.app.words.Lang;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Shows formats, and how a file would be read. It works without a database. */
public interface FormatDesk {

    /**
     * All formats.
     *
     * @param folder of formats beside the shipped ones, or null
     * @throws io.quittance.app.words.StoppedException if a format file is wrong
     */
    String list(@Nullable Path folder, Lang lang);

    /** The format chosen for a file and why, its first rows as records, its totals, every reject. */
    String trial(Path file, @Nullable Path folder, Lang lang);
}
