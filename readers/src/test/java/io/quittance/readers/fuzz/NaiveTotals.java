package io.quittance.readers.fuzz;

import io.quittance.readers.format.Trailer;
import io.quittance.readers.fuzz.NaiveReader.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Declared totals added up again with arbitrary precision. */
final class NaiveTotals {
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[¥￥]?0*(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d+)?");

    private NaiveTotals() {}

    /** What the rows give for one total. */
    static BigDecimal of(Trailer.Total total, List<Row> rows) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : rows) {
            sum = sum.add(of(total, row));
        }
        return total.absolute() ? sum.abs() : sum;
    }

    private static BigDecimal of(Trailer.Total total, Row row) {
        boolean everyRow = total.sum().equals(List.of("rows"));
        if (!takes(total, name -> row.cells() == null ? null : row.cells().get(name))) {
            return BigDecimal.ZERO;
        }
        if (everyRow) {
            return BigDecimal.ONE;
        }
        BigDecimal value = total.sum().stream()
                .filter(name -> row.cells() != null && row.cells().containsKey(name))
                .findFirst()
                .map(name -> decimal(row.cell(name)))
                .orElse(BigDecimal.ZERO);
        if (!total.count()) {
            return value;
        }
        return total.nonZero() && value.signum() == 0 ? BigDecimal.ZERO : BigDecimal.ONE;
    }

    /** Whether a row takes part in a total. */
    static boolean takes(Trailer.Total total, Function<String, @Nullable String> cells) {
        if (total.when() == null) {
            return true;
        }
        String value = cells.apply(total.when().columns().get(0));
        return value != null && total.when().values().contains(value);
    }

    /** A decimal as it is written; zero for anything else. */
    static BigDecimal decimal(String text) {
        return DECIMAL.matcher(text).matches() ? new BigDecimal(text.replaceAll("[¥￥,+]", "")) : BigDecimal.ZERO;
    }
}
