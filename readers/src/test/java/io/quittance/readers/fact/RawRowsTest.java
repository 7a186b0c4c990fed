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
import org.junit.jupiter.api.Test;
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
        Map<Integer, RawRow> rows = new HashMap<>();
        String text = text(random, rows);
        Path file = Delivered.file(folder, "charges.csv", (marked ? "\uFEFF" : "") + text, Charset.forName(charset));
        Member member = Delivered.members(file).get(0);
        LineMarks marks = LineMarks.of(member, TextEncoding.of(member));
        for (int wanted : new int[] {1, 7, 500}) {
            List<Integer> all = new ArrayList<>(rows.keySet());
            Collections.shuffle(all, random);
            Map<Integer, RawRow> there = new HashMap<>(rows);
            there.keySet().retainAll(all.subList(0, wanted));
            TreeSet<Integer> lines = new TreeSet<>(there.keySet());
            lines.add(ROWS * 3);
            assertThat(RawRows.of(member, Delivered.SHIPPED, lines)).isEqualTo(there);
            assertThat(RawRows.of(member, Delivered.SHIPPED, lines, marks)).isEqualTo(there);
            assertThat(RawRows.of(member, Delivered.SHIPPED, lines, writtenAndRead(marks)))
                    .isEqualTo(there);
        }
    }

    /** A column that is not in the file is no hindrance, and neither is one that is empty. */
    @Test
    void aRowSaysWhatInItTellsAPerson() throws IOException {
        String header = "平台账号,订单号,业务编码,扣费时间,金额,支付渠道\n";
        String named = "\"km \"\"user\"\" 1\",KM-1,RING-01,2026-10-01 00:10:00,15.00,余额";
        String nobody = ",KM-2,RING-01,2026-10-01 00:10:00,15.00,余额";
        assertThat(personal(header + named + "\n" + nobody + "\n"))
                .isEqualTo(Map.of(
                        2, new RawRow(named, List.of("km \"user\" 1")),
                        3, new RawRow(nobody, List.of())));
        String agreement = "1,P-1,S-1,0,,,,0,oUser1,KAMENG,13800138000,RING-01";
        assertThat(personal(
                        "contract_id,plan_id,contract_code,contract_state,contract_signed_time,contract_expired_time,"
                                + "contract_terminated_time,contract_termination_mode,openid,operator,account,service_code\n"
                                + agreement))
                .isEqualTo(Map.of(2, new RawRow(agreement, List.of("oUser1", "13800138000"))));
    }

    private Map<Integer, RawRow> personal(String text) throws IOException {
        Path file = Delivered.file(folder, "rows.csv", text);
        return RawRows.of(Delivered.members(file).get(0), Delivered.SHIPPED, new TreeSet<>(List.of(2, 3)));
    }

    /** Notes the rows by the lines they begin on. */
    private static String text(Random random, Map<Integer, RawRow> rows) {
        StringBuilder text = new StringBuilder(HEADER);
        int line = 2;
        for (int row = 0; row < ROWS; row++) {
            boolean broken = random.nextInt(50) == 0;
            String name = "彩铃".repeat(random.nextInt(3)) + (broken ? "上\n下" : "");
            String raw = "C-%d,CMCC,13800138000,VAS-01,\"%s\",2026-10-03 08:00:00,15.00".formatted(row, name);
            String end = LINE_ENDS.get(random.nextInt(LINE_ENDS.size()));
            rows.put(line, new RawRow(raw, List.of("13800138000")));
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
