package io.quittance.ledger.sieve;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.pack.LoadedPacks;
import io.quittance.ledger.sieve.KeptSieve.Kept;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSieveTests {
    private static final int MOST = 100;

    @TempDir
    static Path folder;

    private final Sieve sieve = new Sieve(10_000, true, MOST, folder);
    private final Map<Space, Echoes> echoes = new EnumMap<>(Space.class);
    private final long[] ids = new SplittableRandom(5).longs(1000).toArray();

    KeptSieveTests() {
        SieveRows rows = new SieveRows();
        rows.identity(RecordKind.OPENING, 5);
        rows.identity(RecordKind.OPENING, 5);
        for (long id : ids) {
            rows.charge(0, id, id, ~id, 100);
            rows.payment(0, id, ~id, id == ids[7] ? 101 : 100, true);
            rows.lookup(id * 3, 0, 0);
        }
        sieve.take(rows);
        sieve.finish();
        sieve.doubt(ids[9]);
        for (Space space : Space.values()) {
            Echoes some = new Echoes(space == Space.CLAIM ? 0 : MOST);
            some.add(space.key(7), 3);
            echoes.put(space, some);
        }
    }

    @Test
    void whatIsTakenSaysTheSame() throws IOException {
        Kept taken = take(keep()).orElseThrow();
        for (int channel = 0; channel < 2; channel++) {
            assertThat(taken.sieve().isByOrder(channel)).isEqualTo(sieve.isByOrder(channel));
            assertThat(uneven(taken.sieve().cells(channel))).isEqualTo(uneven(sieve.cells(channel)));
        }
        assertThat(uneven(taken.sieve().cells(0))).hasSize(1);
        for (Space space : Space.values()) {
            assertThat(taken.sieve().doubtful(space).all())
                    .isEqualTo(sieve.doubtful(space).all());
            Echoes again = Objects.requireNonNull(taken.echoes().get(space));
            assertThat(again.areTooMany()).isEqualTo(space == Space.CLAIM);
            assertThat(bytes(again)).isEqualTo(bytes(Objects.requireNonNull(echoes.get(space))));
        }
        assertThat(taken.sieve().doubtful(Space.REFERENCE).all()).contains(ids[9]);
        assertThat(taken.sieve().doubtful(Space.OTHER).all()).containsExactly(5);
    }

    @Test
    void oneThatIsNotAsItWasKeptIsAsGoodAsMissing() throws IOException {
        String name = keep();
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve(name), bytes);
        assertThat(take(name)).isEmpty();
        Files.write(folder.resolve(name), Arrays.copyOf(bytes, 100));
        assertThat(take(name)).isEmpty();
    }

    @Test
    void oneThatIsForgottenIsMissing() throws IOException {
        String name = keep();
        new KeptSieve(1, folder).forget();
        assertThat(take(name)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void noTwoHaveOneName() throws IOException {
        assertThat(keep()).isNotEqualTo(keep());
    }

    private String keep() throws IOException {
        return new KeptSieve(1, folder).keep(new Kept(sieve, echoes, new LoadedPacks(1, folder)));
    }

    private Optional<Kept> take(String name) {
        return new KeptSieve(1, folder).take(name, true, MOST);
    }

    private static int[] uneven(Cells cells) {
        return IntStream.range(0, cells.count()).filter(cells::isUneven).toArray();
    }

    private static byte[] bytes(Echoes echoes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        echoes.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
