package io.quittance.readers.fuzz;

import io.quittance.readers.format.Trailer;
import io.quittance.readers.fuzz.HostileFile.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values that nobody should have written. */
final class CellDamage {
    static final List<Mutation> ALL = List.of(
            CellDamage::strange,
            CellDamage::strange,
            CellDamage::formulas,
            CellDamage::digit,
            CellDamage::digit,
            CellDamage::declaredDigit,
            CellDamage::longCell,
            CellDamage::hugeSum);

    private static final List<String> VALUES = List.of(
            "-0.00",
            "-0",
            "+0.00",
            "0.000",
            "00.00",
            "-0.000000",
            "999999999999.99",
            "-999999999999.99",
            "9".repeat(40),
            "1e308",
            "1E+999999999",
            "4.2E+27",
            "NaN",
            "Infinity",
            "-",
            "+",
            "¥",
            "¥-1",
            ".5",
            "1.",
            "1,0",
            "\"1,000.00\"",
            "\"1,00.00\"",
            "１２.００",
            "٣.00",
            "0000-00-00",
            "0000-00-00 00:00:00",
            "9999-99-99 99:99:99",
            "2026-02-30",
            "2026-02-29 00:00:00",
            "2999-12-31 23:59:60",
            "-2026-01-01",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00+18:00",
            "9999999999",
            "-999999999",
            "2026-10-03T08:00:05+99:99",
            "000000",
            "202613",
            "299912",
            "\u0000",
            "a\u0000b",
            "\ud83d\ude00",
            "\u202e15.00",
            "\u200b15.00",
            "=cmd|' /C calc'!A0",
            "contract_id=".repeat(300),
            "合计",
            "总交易单数",
            "#",
            "'",
            "null",
            "\\N",
            "");

    private CellDamage() {}

    private static HostileFile strange(Sample sample, Random random) {
        List<String> rows = new ArrayList<>(sample.rows());
        int count = rows.isEmpty() ? 0 : 1 + random.nextInt(3);
        StringBuilder how = new StringBuilder("values replaced");
        for (int i = 0; i < count; i++) {
            int row = random.nextInt(rows.size());
            String value = VALUES.get(random.nextInt(VALUES.size()));
            String[] cells = cells(sample, rows.get(row));
            int at = random.nextInt(cells.length);
            cells[at] = prefix(cells[at]) + value;
            rows.set(row, String.join(sample.delimiter(), cells));
            how.append(" [").append(row).append("][").append(at).append(']');
        }
        return sample.file(how.toString(), sample.text(rows), Promise.NOTHING_MORE);
    }

    private static HostileFile formulas(Sample sample, Random random) {
        String formula = List.of("=1+1", "+1+1", "-1+1", "@SUM(A1)", "=HYPERLINK(\"\"x\"\")", "\t=1")
                .get(random.nextInt(6));
        List<String> rows = new ArrayList<>();
        for (String row : sample.rows()) {
            String[] cells = cells(sample, row);
            for (int i = 0; i < cells.length; i++) {
                boolean text = !cells[i].isEmpty() && cells[i].chars().anyMatch(Character::isLetter);
                cells[i] = text ? prefix(cells[i]) + formula : cells[i];
            }
            rows.add(String.join(sample.delimiter(), cells));
        }
        return sample.file("a formula in every text", sample.text(rows), Promise.NOTHING_MORE);
    }

    /** One digit of a cell that takes part in a declared total. */
    private static HostileFile digit(Sample sample, Random random) {
        List<int[]> places = totalled(sample);
        if (places.isEmpty()) {
            return anyDigit(sample, random);
        }
        int[] place = places.get(random.nextInt(places.size()));
        List<String> rows = new ArrayList<>(sample.rows());
        String[] cells = cells(sample, rows.get(place[0]));
        cells[place[1]] = otherDigit(cells[place[1]], random);
        rows.set(place[0], String.join(sample.delimiter(), cells));
        return sample.file("a digit of a totalled amount", sample.text(rows), Promise.HELD);
    }

    private static HostileFile anyDigit(Sample sample, Random random) {
        return sample.file("a digit", otherDigit(sample.text(), random), Promise.NOTHING_MORE);
    }

    private static HostileFile declaredDigit(Sample sample, Random random) {
        if (!sample.hasTrailer()) {
            return anyDigit(sample, random);
        }
        List<String> after = new ArrayList<>(sample.after());
        int at = random.nextInt(after.size());
        after.set(at, otherDigit(after.get(at), random));
        Sample other = new Sample(sample.format(), sample.before(), sample.rows(), after);
        return sample.file("a digit of a declared total", other.text(), Promise.SAME_OR_HELD);
    }

    private static String otherDigit(String text, Random random) {
        int[] digits = text.chars().allMatch(c -> c < '0' || c > '9') ? new int[0] : digits(text);
        if (digits.length == 0) {
            return text;
        }
        int at = digits[random.nextInt(digits.length)];
        char other = (char) ('0' + (text.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private static int[] digits(String text) {
        return java.util.stream.IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) >= '0' && text.charAt(i) <= '9')
                .toArray();
    }

    private static List<int[]> totalled(Sample sample) {
        List<int[]> places = new ArrayList<>();
        Trailer trailer = sample.format().trailer();
        if (trailer == null) {
            return places;
        }
        String header = sample.before().get(sample.before().size() - 1);
        Map<String, Integer> columns = NaiveReader.columns(sample.format(), header);
        for (Trailer.Total total : trailer.totals()) {
            Integer column = total.sum().stream()
                    .map(columns::get)
                    .filter(at -> at != null)
                    .findFirst()
                    .orElse(null);
            if (column != null && !total.count()) {
                for (int row = 0; row < sample.rows().size(); row++) {
                    addIfTaken(sample, total, columns, row, column, places);
                }
            }
        }
        return places;
    }

    private static void addIfTaken(
            Sample sample, Trailer.Total total, Map<String, Integer> columns, int row, int column, List<int[]> places) {
        String[] cells = cells(sample, sample.rows().get(row));
        boolean taken = NaiveTotals.takes(total, name -> {
            Integer at = columns.get(name);
            return at == null ? null : NaiveReader.plain(sample.format(), cells[at]);
        });
        if (taken && digits(cells[column]).length > 0) {
            places.add(new int[] {row, column});
        }
    }

    private static HostileFile longCell(Sample sample, Random random) {
        List<String> rows = new ArrayList<>(sample.rows());
        if (!rows.isEmpty()) {
            int row = random.nextInt(rows.size());
            String[] cells = cells(sample, rows.get(row));
            int length = List.of(4095, 4097, 70_000, 300_000).get(random.nextInt(4));
            cells[random.nextInt(cells.length)] =
                    "长9x\ud83d\ude00".substring(0, 1 + random.nextInt(3)).repeat(length);
            rows.set(row, String.join(sample.delimiter(), cells));
        }
        return sample.file("a long cell", sample.text(rows), Promise.NOTHING_MORE);
    }

    /** So many of the largest amounts that their sum is more than 64 bits hold. */
    private static HostileFile hugeSum(Sample sample, Random random) {
        List<int[]> places = totalled(sample);
        if (places.isEmpty()) {
            return strange(sample, random);
        }
        int[] place = places.get(random.nextInt(places.size()));
        String[] cells = cells(sample, sample.rows().get(place[0]));
        cells[place[1]] = prefix(cells[place[1]]) + "999999999999.00";
        List<String> rows = new ArrayList<>(sample.rows());
        for (int i = 0; i < 20; i++) {
            rows.add(String.join(sample.delimiter(), cells));
        }
        return sample.file("more than 64 bits hold", sample.text(rows), Promise.HELD);
    }

    private static String prefix(String cell) {
        return cell.startsWith("`") ? "`" : "";
    }

    private static String[] cells(Sample sample, String row) {
        return row.split("\\Q" + sample.delimiter() + "\\E", -1);
    }
}
