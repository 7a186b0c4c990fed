package io.quittance.bench;

import io.quittance.bench.data.Generator;
import io.quittance.bench.data.Volume;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the files of one invented month. */
@Command(
        name = "generate",
        description = "Writes charges.csv, payments.csv and cancellations.csv of an invented month.")
final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--charges", required = true, paramLabel = "N", description = "Number of charges.")
    private long charges;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "The same gives the same bytes.")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the files.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        Volume volume = new Volume(charges, seed);
        new Generator(volume).write(out);
        spec.commandLine()
                .getOut()
                .printf(
                        "%d rows in %s, for the night of %s%n",
                        volume.rows(), out.toAbsolutePath().normalize(), Generator.night());
        return 0;
    }
}
