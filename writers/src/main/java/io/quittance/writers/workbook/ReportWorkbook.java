package io.quittance.writers.workbook;

import io.quittance.writers.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;

/** Writes tables as a workbook, a sheet each; the same tables give the same bytes whenever and wherever. */
public final class ReportWorkbook {
    private static final int LONGEST_NAME = 31;

    private ReportWorkbook() {}

    /** Writes the workbook and leaves the stream open. */
    public static void write(List<Table> tables, OutputStream out) throws IOException {
        Path written = Files.createTempFile("report", ".xlsx"); // readable by its owner only
        try {
            try (OutputStream file = Files.newOutputStream(written)) {
                write(tables, new Workbook(file, "Quittance", "1.0"));
            }
            FixedParts.copy(written, out);
        } finally {
            Files.delete(written);
        }
    }

    private static void write(List<Table> tables, Workbook workbook) throws IOException {
        Set<String> taken = new HashSet<>();
        try (workbook) {
            for (Table table : tables) {
                new TableSheet(workbook.newWorksheet(name(table.title(), taken)), table).write();
            }
        }
    }

    /** A title as a sheet may be named: nothing that a spreadsheet forbids, in either width, and no name twice. */
    static String name(String title, Set<String> taken) {
        String plain = title.replaceAll("[\\\\/?*\\[\\]:'：￥＼／？＊［］]", " ").strip();
        String name = plain.substring(0, Math.min(LONGEST_NAME, plain.length())).strip();
        for (int next = 2; !taken.add(name.toLowerCase(Locale.ROOT)); next++) {
            String suffix = " " + next;
            name = plain.substring(0, Math.min(LONGEST_NAME - suffix.length(), plain.length()))
                            .strip()
                    + suffix;
        }
        return name;
    }
}
