package io.quittance.app.desk;

import io.quittance.app.words.Lang;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Shows policies, and checks a file of them. It works without a database. */
public interface PolicyDesk {

    /**
     * All policies in force.
     *
     * @param file of policies, or null for the shipped ones
     */
    String list(@Nullable Path file, Lang lang);

    /**
     * Says that a file is right, and what it holds.
     *
     * @throws io.quittance.app.words.StoppedException if it is wrong, with the line and the reason
     */
    String check(Path file, Lang lang);
}
