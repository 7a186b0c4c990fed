package io.quittance.ledger.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.Field;
import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.secret.AccountTokens;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever rows there are in a pack, and however little of them is asked for: they come out as they went in. */
class PackedRowTests {
    private static final int ROWS = 2000;

    private final SplittableRandom random = new SplittableRandom(20261130);

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void whole_rows_come_out_as_they_went_in(RecordKind kind) {
        List<String> written = new ArrayList<>();
        PackedRow packed = packed(kind, written);
        FactRow row = new FactRow();
        for (String expected : written) {
            packed.read(row, PackReader.ALL);
            assertThat(text(row)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void a_row_of_which_little_was_read_can_be_read_whole(RecordKind kind) {
        List<String> written = new ArrayList<>();
        PackedRow packed = packed(kind, written);
        FactRow row = new FactRow();
        FactRow whole = new FactRow();
        for (String expected : written) {
            int slots = random.nextInt();
            packed.read(row, slots);
            packed.readWhole(whole);
            assertThat(text(whole)).isEqualTo(expected);
            for (Field field : kind.fields()) {
                if (((slots >> field.slot()) & 1) != 0) {
                    assertThat(value(row, field)).isEqualTo(value(whole, field));
                }
            }
        }
    }

    /** Reading what was written. */
    private PackedRow packed(RecordKind kind, List<String> written) {
        PackedRow pack = new PackedRow(kind);
        FactRow row = new FactRow();
        int firstLine = 1 + random.nextInt(1000);
        int line = firstLine;
        pack.begin(firstLine);
        byte[] token = new byte[AccountTokens.BLOCK];
        for (int i = 0; i < ROWS; i++) {
            fill(row, kind, line, token);
            pack.write(row, token);
            written.add(text(row));
            line += 1 + random.nextInt(3);
        }
        PackedRow packed = new PackedRow(kind);
        packed.begin(pack.bytes(), 0, firstLine);
        return packed;
    }

    private void fill(FactRow row, RecordKind kind, int line, byte[] token) {
        row.begin(kind, line);
        for (Field field : kind.fields()) {
            if (random.nextInt(4) > 0) {
                fill(row, field, token);
            }
        }
    }

    private void fill(FactRow row, Field field, byte[] token) {
        switch (field.type()) {
            case TEXT -> row.text(field.slot(), text());
            case ACCOUNT -> {
                random.nextBytes(token);
                row.bytes(field.slot(), token, 0, token.length);
            }
            case MONEY, TIME, MONTH, NUMBER, CODE ->
                row.number(field.slot(), random.nextLong() >> random.nextInt(Long.SIZE));
        }
    }

    private String text() {
        int length = 1 + random.nextInt(random.nextInt(50) == 0 ? 1000 : 30);
        String digits = "0123456789".repeat(length / 10 + 1).substring(0, length);
        return switch (random.nextInt(3)) {
            case 0 -> digits;
            case 1 -> digits + "号";
            default -> "CMCC-" + digits;
        };
    }

    private static String text(FactRow row) {
        StringBuilder text = new StringBuilder().append(row.line());
        row.kind().fields().forEach(field -> text.append('|').append(value(row, field)));
        return text.toString();
    }

    private static String value(FactRow row, Field field) {
        if (!row.has(field.slot())) {
            return "-";
        }
        return switch (field.type()) {
            case TEXT -> row.text(field.slot());
            case ACCOUNT ->
                HexFormat.of()
                        .formatHex(row.bytes(), row.start(field.slot()), row.start(field.slot()) + AccountTokens.BLOCK);
            case MONEY, TIME, MONTH, NUMBER, CODE -> Long.toString(row.number(field.slot()));
        };
    }
}
