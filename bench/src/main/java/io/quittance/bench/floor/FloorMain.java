package io.quittance.bench.floor;

import io.quittance.bench.contender.Contender;
import java.util.Map;

/** Runs one part of the floor. */
public final class FloorMain {

    private static final Map<String, Contender> ALL =
            Map.of("bytes", BareBytes::run, "read", BareRead::run, "copy", BareCopy::run);

    private FloorMain() {}

    /** Runs it, which says what its steps took; whoever fails ends with a stack trace. */
    public static void main(String[] args) throws Exception {
        Contender.run(ALL, args);
    }
}
