package io.quittance.writers.layout;

import io.quittance.writers.csv.CsvFile;
import io.quittance.writers.csv.CsvShape;
import io.quittance.writers.outbox.Outbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One file an operator, {@code <kind>/<operator>-<kind>.csv}; rows come by operator, so that one is open at a time. */
final class OperatorFiles {
    private final Outbox outbox;
    private final String kind;
    private final CsvShape shape;
    private String operator = "";
    private @Nullable CsvFile csv;

    OperatorFiles(Outbox outbox, String kind, CsvShape shape) {
        this.outbox = outbox;
        this.kind = kind;
        this.shape = shape;
    }

    /** The file of the operator. */
    CsvFile of(String wanted) throws IOException {
        if (csv == null || !wanted.equals(operator)) {
            close();
            csv = outbox.csv(kind + "/" + fileName(wanted) + "-" + kind + ".csv", shape);
            operator = wanted;
        }
        return csv;
    }

    void close() throws IOException {
        if (csv != null) {
            csv.close();
        }
        csv = null;
    }

    /** The operator's code with everything a file name may not hold written as {@code %XX}; {@code %} for none. */
    static String fileName(String operator) {
        if (operator.isEmpty()) {
            return "%";
        }
        StringBuilder name = new StringBuilder();
        for (byte b : operator.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '-')) {
                name.append(c);
            } else {
                name.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return name.toString();
    }
}
