package io.quittance.app.desk;

import io.quittance.app.words.Sentence;
import io.quittance.app.words.StoppedException;
import io.quittance.ledger.batch.Batch;
import io.quittance.ledger.batch.BatchRow;
import io.quittance.readers.template.UploadField;
import io.quittance.readers.template.UploadTemplate;
import io.quittance.readers.yaml.BadYamlException;
import io.quittance.writers.csv.CsvFile;
import io.quittance.writers.csv.CsvShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Fills a merchant's own upload template with a released batch. */
@Component
public class ExportDesk {
    private final BatchDesk batches;

    ExportDesk(BatchDesk batches) {
        this.batches = batches;
    }

    /**
     * Writes a new file.
     *
     * @throws StoppedException if the batch is not released, the template is wrong, or the file is there
     */
    public void export(String number, Path template, Path to) {
        UploadTemplate layout = read(template);
        if (batches.state(number) != Batch.State.RELEASED) {
            throw StoppedException.wrongUsage("refunds.not-released", number);
        }
        String[] heads =
                layout.columns().stream().map(UploadTemplate.Column::name).toArray(String[]::new);
        CsvShape channel = CsvShape.forChannel(layout.charset(), heads);
        CsvShape shape = layout.bom() ? channel.withBom() : channel;
        if (Files.exists(to)) {
            throw StoppedException.wrongUsage("refunds.file-is-there", to);
        }
        try {
            WholeFile.write(to, out -> write(new CsvFile(shape, out), layout, batches.rowsToExport(number)));
        } catch (IOException e) {
            throw StoppedException.unavailable(e, "disk.not-writable", to);
        }
    }

    private static void write(CsvFile opened, UploadTemplate layout, List<BatchRow> rows) throws IOException {
        try (CsvFile csv = opened) {
            for (BatchRow row : rows) {
                layout.columns().forEach(column -> write(csv, column, row));
                csv.end();
            }
        }
    }

    private static UploadTemplate read(Path template) {
        try {
            return UploadTemplate.read(template);
        } catch (BadYamlException wrong) {
            throw StoppedException.wrongUsage("wrong.template", Sentence.said(wrong.zh(), wrong.en()));
        } catch (IOException e) {
            throw StoppedException.wrongUsage("wrong.no-file", template, "--template");
        }
    }

    /** A text of the template's own is its maker's business. */
    private static void write(CsvFile csv, UploadTemplate.Column column, BatchRow row) {
        UploadField field = column.field();
        if (field == null) {
            csv.figure(column.text());
        } else if (field == UploadField.ORDER_NO) {
            csv.textUnlessFormula(row.orderNo());
        } else {
            csv.text(cell(field, row));
        }
    }

    private static String cell(UploadField field, BatchRow row) {
        return switch (field) {
            case INSTRUCTION_NO -> row.number();
            case TRANSACTION_ID -> row.moneyId();
            case ORDER_NO -> row.orderNo();
            case AMOUNT_YUAN -> row.amount().toYuan();
            case AMOUNT_FEN -> Long.toString(row.amount().value());
            case PAID_YUAN -> row.paid().toYuan();
            case PAID_FEN -> Long.toString(row.paid().value());
            case CHANNEL -> row.channel();
            case CASE_NO -> row.caseNumber();
            case FINDING_ID -> row.findingId();
        };
    }
}
