package io.quittance.writers.outbox;

import io.quittance.domain.money.Fen;
import io.quittance.writers.csv.CsvTable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares a published folder with its manifest: the files there are, and the digest, rows and total of each.
 *
 * <p>Structure and figures of a comma-separated file are ASCII in every encoding that the house writes, and no byte of a
 * Chinese character looks like a delimiter there; so rows are counted byte by byte, whatever the encoding.
 */
public final class OutboxInspection {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Path folder;
    private final ManifestFile manifest;
    private final Told told;

    /** Of a folder by its manifest. */
    public OutboxInspection(Path folder, ManifestFile manifest, Told told) {
        this.folder = folder;
        this.manifest = manifest;
        this.told = told;
    }

    /** What may differ. */
    public enum Fault {
        /** The manifest lists a file that is not there. */
        NOT_THERE,
        /** There is a file that the manifest does not list. */
        NOT_LISTED,
        /** Other bytes. */
        OTHER_BYTES,
        /** Another number of rows. */
        OTHER_ROWS,
        /** Another total. */
        OTHER_TOTAL,
        /** It cannot be read as what it should be. */
        UNREADABLE
    }

    /** Is told what differs. */
    @FunctionalInterface
    public interface Told {
        /** A file, the line if there is one (else 0), what the manifest says and what is there. */
        void differs(Fault fault, String file, long line, String listed, String found);
    }

    /** Compares. */
    public void inspect() throws IOException {
        SortedMap<String, Path> there = Folders.files(folder);
        there.remove(Outbox.MANIFEST);
        for (ManifestFile.Listed file : manifest.files()) {
            Path path = there.remove(file.path());
            if (path == null) {
                told.differs(Fault.NOT_THERE, file.path(), 0, "", "");
            } else {
                compare(file, path);
            }
        }
        there.keySet().forEach(path -> told.differs(Fault.NOT_LISTED, path, 0, "", ""));
    }

    private void compare(ManifestFile.Listed file, Path path) throws IOException {
        String digest = Digests.of(path);
        if (!digest.equals(file.sha256())) {
            told.differs(Fault.OTHER_BYTES, file.path(), 0, file.sha256(), digest);
        }
        Long rows = file.rows();
        if (rows != null) {
            compareRows(file, path, rows);
        }
    }

    private void compareRows(ManifestFile.Listed file, Path path, long listed) {
        long line = 1;
        try (CsvTable table = CsvTable.open(path, StandardCharsets.ISO_8859_1)) {
            int money = column(table, file.totalOf());
            long rows = 0;
            Fen total = Fen.ZERO;
            while (table.next()) {
                line = table.line();
                rows++;
                total = money < 0 ? total : total.plus(money(table.cell(money)));
            }
            if (rows != listed) {
                told.differs(Fault.OTHER_ROWS, file.path(), 0, String.valueOf(listed), String.valueOf(rows));
            }
            String sum = file.total();
            if (sum != null && !sum.equals(total.toYuan())) {
                told.differs(Fault.OTHER_TOTAL, file.path(), 0, sum, total.toYuan());
            }
        } catch (IOException | IllegalArgumentException | ArithmeticException e) {
            told.differs(Fault.UNREADABLE, file.path(), line, "", "");
        }
    }

    private static int column(CsvTable table, @Nullable String name) {
        if (name == null) {
            return -1;
        }
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, GB18030}) {
            int column = table.header().indexOf(new String(name.getBytes(charset), StandardCharsets.ISO_8859_1));
            if (column >= 0) {
                return column;
            }
        }
        return -1;
    }

    /** Yuan have two decimals always, fen never. */
    private static Fen money(String cell) {
        return cell.indexOf('.') >= 0 ? Fen.ofYuan(cell) : Fen.of(Long.parseLong(cell));
    }
}
