package io.quittance.bench.run;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Where a night is killed.
 *
 * @param name as the table has it
 */
record Kill(String name, Child.Death death) {

    /** Instants all over a night, and the boundaries of the steps that have work to lose. */
    static List<Kill> all(double undisturbed) {
        return Stream.concat(
                        DoubleStream.of(0.1, 0.3, 0.5, 0.7, 0.9).mapToObj(share -> at(share, undisturbed)),
                        Stream.of("ingest", "settle", "match", "gather", "judge", "prove")
                                .map(Kill::after))
                .toList();
    }

    /** After a share of the time that the night takes undisturbed. */
    static Kill at(double share, double undisturbed) {
        return new Kill(
                String.format(Locale.ROOT, "at %.0f %%", share * 100),
                (seconds, said) -> seconds >= share * undisturbed);
    }

    /** As soon as a step says that it is over. */
    static Kill after(String step) {
        return new Kill("after " + step, (seconds, said) -> QuittanceNight.isOver(step, said));
    }
}
