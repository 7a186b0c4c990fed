package io.quittance.readers.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.readers.Delivered;
import io.quittance.readers.container.Member;
import io.quittance.readers.text.LineMarks;
import io.quittance.readers.text.TextEncoding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawRowsTest {
    private static final int ROWS = 20_000;
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\r\r");
    private static final String HEADER = "charge_id,operator,account,service_code,service_name,charged_at,amount\n";

    @TempDir
    Path folder;

    /** Files of many blocks and marks, so that line ends and characters are cut anywhere. */
    @ParameterizedTest
    @CsvSource({"UTF-8, false", "UTF-8, true", "GB18030, false", "GB18030, true", "UTF-16LE, true"})
    void aRowIsFoundBetweenMarksAsItIsFromTheBeginning(String charset, boolean marked) throws IOException {
        Random random = new Random(20261123);
        Map<Integer, String> rows = new HashMap<>();
        String text = text(random, rows);
        Path file = Delivered.file(folder, "charges.csv", (marked ? "\uFEFF" : "") + text, Charset.forName(charset));
        Member member = Delivered.members(file).get(0);
        LineMarks marks = LineMarks.of(member, TextEncoding.of(member));
        for (int wanted : new int[] {1, 7, 500}) {
            List<Integer> all = new ArrayList<>(rows.keySet());
            Collections.shuffle(all, random);
            Map<Integer, String> there = new HashMap<>(rows);
            there.keySet().retainAll(all.subList(0, wanted));
            TreeSet<Integer> lines = new TreeSet<>(there.keySet());
            lines.add(ROWS * 3);
            assertThat(RawRows.of(member, Delivered.SHIPPED, lines)).isEqualTo(there);
            assertThat(RawRows.of(member, Delivered.SHIPPED, lines, marks)).isEqualTo(there);
            assertThat(RawRows.of(member, Delivered.SHIPPED, lines, writtenAndRead(marks)))
                    .isEqualTo(there);
        }
    }

    /** Notes the rows by the lines they begin on. */
    private static String text(Random random, Map<Integer, String> rows) {
        StringBuilder text = new StringBuilder(HEADER);
        int line = 2;
        for (int row = 0; row < ROWS; row++) {
            boolean broken = random.nextInt(50) == 0;
            String name = "彩铃".repeat(random.nextInt(3)) + (broken ? "上\n下" : "");
            String raw = "C-%d,CMCC,13800138000,VAS-01,\"%s\",2026-10-03 08:00:00,15.00".formatted(row, name);
            String end = LINE_ENDS.get(random.nextInt(LINE_ENDS.size()));
            rows.put(line, raw);
            text.append(raw).append(end);
            line += (broken ? 1 : 0) + end.replace("\r\n", "\n").length();
        }
        return text.toString();
    }

    private static LineMarks writtenAndRead(LineMarks marks) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        marks.writeTo(new DataOutputStream(written));
        return LineMarks.readFrom(new DataInputStream(new ByteArrayInputStream(written.toByteArray())));
    }
}
