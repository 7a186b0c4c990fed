package io.quittance.writers.layout;

import io.quittance.writers.night.Night;
import io.quittance.writers.outbox.Outbox;
import java.io.IOException;

/**
 * One kind of outgoing file. Found by {@code @AutoService}; has no state of its own and a constructor without arguments.
 */
public interface OutboxLayout {
    /** A stable word: the name of its golden folder. */
    String name();

    /** Whether its files are complete once every finding was told, such as those that are released. */
    default boolean isOfFindingsAlone() {
        return true;
    }

    /** Begins to write a night into the outbox. */
    LayoutWriter open(Night night, Outbox outbox) throws IOException;
}
