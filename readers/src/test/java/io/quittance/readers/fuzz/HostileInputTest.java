package io.quittance.readers.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.readers.Delivered;
import io.quittance.readers.format.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every shipped format's sample, damaged in every way by chance.
 *
 * <p>{@code -Dquittance.soak=true} tries {@code -Dquittance.inputs} (1000) files a format from the seed
 * {@code -Dquittance.seed}.
 */
class HostileInputTest {
    private static final boolean SOAK = Boolean.getBoolean("quittance.soak");
    private static final int INPUTS = Integer.getInteger("quittance.inputs", SOAK ? 1000 : 30);
    private static final long SEED = Long.getLong("quittance.seed", 20_261_003L);
    private static final int SHOWN = 2000;

    private static final Tally TALLY = new Tally();

    @TempDir
    Path folder;

    static Stream<String> formats() {
        return Delivered.SHIPPED.formats().stream().map(Format::id);
    }

    @AfterAll
    static void tell() {
        System.out.println(TALLY.line());
        if (SOAK) {
            System.out.println(TALLY.tables());
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void noDamageMakesAWrongTotalGood(String id) throws IOException {
        Sample sample = Sample.of(id);
        List<String> content = content(sample);
        List<Mutation> mutations = new ArrayList<>(ByteDamage.ALL);
        mutations.addAll(RowDamage.ALL);
        mutations.addAll(CellDamage.ALL);
        mutations.addAll(ContainerDamage.ALL);
        Promises promises = new Promises(folder, TALLY);
        for (int i = 0; i < INPUTS; i++) {
            long seed = SEED * 1_000_003 + id.hashCode() * 31L + i;
            HostileFile hostile = mutations.get(i % mutations.size()).of(sample, new Random(seed));
            String broken = promises.broken(hostile, content);
            assertThat(broken).as(() -> told(seed, hostile, content)).isNull();
        }
    }

    private List<String> content(Sample sample) throws IOException {
        Path file = Files.write(folder.resolve("sample.csv"), sample.bytes());
        return Reading.of(file).get(0).content();
    }

    private String told(long seed, HostileFile hostile, List<String> content) {
        Promises again = new Promises(folder, new Tally());
        byte[] smallest = Smallest.of(hostile.bytes(), bytes -> again.broken(hostile.with(bytes), content) != null);
        String hex = HexFormat.ofDelimiter(" ").formatHex(smallest);
        String text = new String(smallest, StandardCharsets.UTF_8);
        return "seed " + seed + ", format " + hostile.format() + ", " + hostile.how() + ", " + smallest.length
                + " bytes\n" + shown(hex) + "\n" + shown(text) + "\n";
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
