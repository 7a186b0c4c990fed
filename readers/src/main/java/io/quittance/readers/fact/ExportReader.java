package io.quittance.readers.fact;

import io.quittance.domain.evidence.EvidenceRow;
import io.quittance.domain.evidence.EvidenceRow.Kind;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.FactRow;
import io.quittance.domain.record.RecordKind;
import io.quittance.readers.container.Member;
import io.quittance.readers.container.Shown;
import io.quittance.readers.format.ExportColumns;
import io.quittance.readers.format.Recognised;
import io.quittance.readers.format.RecordMapping;
import io.quittance.readers.text.Cells;
import io.quittance.readers.text.RowSource;
import io.quittance.readers.text.RowSource.Shape;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads a subscriber's own export: every row with a number, a time and an amount, whatever it tells of. Rows that have
 * none of these, and the lines around the table, are passed over.
 */
public final class ExportReader {
    /** More rows than anybody pays in a year. */
    public static final int MOST = 200_000;

    private static final RecordKind KIND = RecordKind.PAYMENT;

    private final Recognised recognised;
    private final ExportColumns columns;
    private final RecordMapping payments;
    private final ReaderSettings settings;

    /** For a file that was recognised as evidence. */
    public ExportReader(Recognised recognised, ReaderSettings settings) {
        this.recognised = recognised;
        this.settings = settings;
        this.columns = Objects.requireNonNull(recognised.format().export(), "not evidence");
        this.payments = recognised.format().records().stream()
                .filter(mapping -> !mapping.ignored())
                .findFirst()
                .orElseThrow();
    }

    /** The rows, by line; of more than {@link #MOST} one more than that. */
    public List<EvidenceRow> read(Member member) throws IOException {
        List<EvidenceRow> found = new ArrayList<>();
        try (RowSource rows = Rows.open(member, recognised)) {
            rows.skipLines(Math.max(0, recognised.headerLine() - 1));
            Header header = new Header(Rows.header(rows, recognised));
            RecordReader record = new RecordReader(payments, header, settings.operators());
            FactRow row = new FactRow();
            Faults faults = new Faults();
            while (found.size() <= MOST && rows.next()) {
                if (rows.shape() == Shape.CELLS && rows.cells().isEmptyFrom(header.width())) {
                    Kind kind = kind(rows.cells(), header, record);
                    faults.clear();
                    record.read(rows.cells(), rows.line(), row, faults);
                    if (faults.isEmpty()) {
                        found.add(row(rows, header, kind, row));
                    }
                }
            }
        }
        return found;
    }

    private Kind kind(Cells cells, Header header, RecordReader record) {
        boolean refund = !columns.refundColumn().isEmpty()
                && value(cells, header, columns.refundColumn()).endsWith(columns.refundEnding());
        if (refund) {
            return Kind.REFUND;
        }
        return record.accepts(cells) ? Kind.PAYMENT : Kind.OTHER;
    }

    private EvidenceRow row(RowSource rows, Header header, Kind kind, FactRow row) {
        return new EvidenceRow(
                rows.line(),
                kind,
                Channel.valueOf(KIND.field("channel").codes().get((int) row.number(KIND.slot("channel")))),
                row.text(KIND.slot("transaction_id")),
                row.text(KIND.slot("order_no")),
                LocalDateTime.ofEpochSecond(row.number(KIND.slot("paid_at")), 0, ZoneOffset.UTC),
                Fen.of(row.number(KIND.slot("amount"))),
                value(rows.cells(), header, columns.status()),
                value(rows.cells(), header, columns.payee()),
                Shown.text(rows.raw()));
    }

    private static String value(Cells cells, Header header, String column) {
        int place = header.place(column);
        return place < 0 || place >= cells.count() ? "" : cells.value(place).strip();
    }
}
