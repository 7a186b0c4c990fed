package io.quittance.ledger.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.copy.CopyBuffer;
import io.quittance.ledger.pack.LoadedPacks.Piece;
import io.quittance.ledger.schema.FactTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept beside the ledger is what was stored, or is not believed. */
class LoadedPacksTests {
    private static final int NIGHT = 7;
    private static final FactTable CHARGES = FactTable.of(RecordKind.CHARGE);
    private static final FactTable PAYMENTS = FactTable.of(RecordKind.PAYMENT);

    @TempDir
    private Path folder;

    @Test
    void gives_back_the_packs_of_each_kind() throws IOException, SQLException {
        LoadedPacks packs = filled();
        packs.complete();
        assertThat(packs.areOf(NIGHT)).isTrue();
        assertThat(told(packs, CHARGES)).containsExactly("3:2:10:one", "3:12:5:two", "4:2:1:three");
        assertThat(told(packs, PAYMENTS)).containsExactly("5:2:2:four");
    }

    @Test
    void stands_for_no_other_night_and_for_none_before_all_packs_are_there() throws IOException {
        LoadedPacks packs = filled();
        assertThat(packs.areOf(NIGHT)).isFalse();
        packs.complete();
        assertThat(packs.areOf(NIGHT - 1)).isFalse();
        packs.startAgain();
        assertThat(packs.areOf(NIGHT)).isFalse();
    }

    @Test
    void begins_again_with_other_packs() throws IOException, SQLException {
        LoadedPacks packs = filled();
        packs.startAgain();
        packs.add(PAYMENTS, buffer(new int[] {9, 2, 1}, "five"));
        packs.complete();
        assertThat(told(packs, CHARGES)).isEmpty();
        assertThat(told(packs, PAYMENTS)).containsExactly("9:2:1:five");
    }

    @Test
    void a_later_run_finds_them_again() throws IOException, SQLException {
        LoadedPacks packs = filled();
        packs.complete();
        LoadedPacks found = takenOver(packs);
        assertThat(found.areOf(NIGHT)).isTrue();
        assertThat(told(found, CHARGES)).isEqualTo(told(packs, CHARGES));
        assertThat(told(found, PAYMENTS)).isEqualTo(told(packs, PAYMENTS));
    }

    @Test
    void a_later_run_does_not_believe_what_was_not_complete() throws IOException {
        assertThat(takenOver(filled()).areOf(NIGHT)).isFalse();
    }

    @Test
    void a_later_run_does_not_believe_a_file_that_changed_shrank_or_went() throws IOException {
        LoadedPacks packs = filled();
        packs.complete();
        byte[] written = Files.readAllBytes(file());
        byte[] changed = written.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(file(), changed);
        assertThat(takenOver(packs).areOf(NIGHT)).isFalse();
        Files.write(file(), Arrays.copyOf(written, written.length - 1));
        assertThat(takenOver(packs).areOf(NIGHT)).isFalse();
        Files.write(file(), written);
        assertThat(takenOver(packs).areOf(NIGHT)).isTrue();
        Files.delete(file());
        assertThat(takenOver(packs).areOf(NIGHT)).isFalse();
    }

    @Test
    void goes_without_where_there_is_no_room() throws IOException {
        Path taken = Files.createFile(folder.resolve("taken"));
        LoadedPacks packs = new LoadedPacks(NIGHT, taken);
        packs.add(CHARGES, buffer(new int[] {3, 2, 10}, "one"));
        packs.complete();
        assertThat(packs.areOf(NIGHT)).isFalse();
    }

    @Test
    void leaves_nothing_behind() throws IOException {
        filled();
        LoadedPacks packs = filled();
        packs.forget();
        assertThat(packs.areOf(NIGHT)).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    private LoadedPacks filled() throws IOException {
        LoadedPacks packs = new LoadedPacks(NIGHT, folder);
        CopyBuffer first = buffer(new int[] {3, 2, 10}, "one");
        add(first, new int[] {3, 12, 5}, "two");
        packs.add(CHARGES, first);
        packs.add(PAYMENTS, buffer(new int[] {5, 2, 2}, "four"));
        packs.add(CHARGES, buffer(new int[] {4, 2, 1}, "three"));
        packs.add(CHARGES, new CopyBuffer(1 << 10));
        return packs;
    }

    /** A pack by its file, first line and number of rows. */
    private static CopyBuffer buffer(int[] pack, String body) {
        CopyBuffer buffer = new CopyBuffer(1 << 10);
        add(buffer, pack, body);
        return buffer;
    }

    private static void add(CopyBuffer buffer, int[] pack, String body) {
        buffer.beginRow(PackTuples.COUNT);
        buffer.int4(NIGHT);
        for (int number : pack) {
            buffer.int4(number);
        }
        buffer.text(body);
    }

    private static List<String> told(LoadedPacks packs, FactTable table) throws IOException, SQLException {
        List<String> told = new ArrayList<>();
        for (Piece piece : packs.of(table)) {
            PackTuples tuples = packs.read(piece);
            while (tuples.next()) {
                String body = new String(Arrays.copyOfRange(tuples.bytes(), tuples.body(), tuples.end()), UTF_8);
                told.add("%d:%d:%d:%s".formatted(tuples.file(), tuples.firstLine(), tuples.rows(), body));
            }
        }
        return told;
    }

    private LoadedPacks takenOver(LoadedPacks packs) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        packs.write(new DataOutputStream(kept));
        return LoadedPacks.read(new DataInputStream(new ByteArrayInputStream(kept.toByteArray())), NIGHT, folder);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}
