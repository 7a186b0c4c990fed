package io.quittance.readers.format;

import io.quittance.readers.format.Trailer.Line;
import io.quittance.readers.format.Trailer.Total;
import io.quittance.readers.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a format file says about the totals that close a file. */
final class TrailerFile {
    private TrailerFile() {}

    static Trailer read(YamlMap map) {
        String header = map.optionalText("header");
        String row = map.optionalText("row");
        List<Total> totals = new ArrayList<>(totals(map));
        List<Line> lines = lines(map, totals);
        if ((header == null ? 0 : 1) + (row == null ? 0 : 1) + (lines.isEmpty() ? 0 : 1) != 1) {
            throw map.fault(
                    "header", "trailer 要写 header、row、lines 之一，只写一个", "a trailer has one of header, row and lines");
        }
        Trailer trailer = new Trailer(
                map.flag("required", true), plain(header), plain(row), List.copyOf(lines), List.copyOf(totals));
        map.refuseUnknownKeys();
        return trailer;
    }

    private static List<Line> lines(YamlMap map, List<Total> totals) {
        List<Line> lines = new ArrayList<>();
        for (YamlMap line : map.maps("lines")) {
            Pattern pattern = FormatFile.pattern(line, "pattern");
            lines.add(new Line(pattern, totals.size()));
            List<Total> declared = totals(line);
            if (pattern.matcher("").groupCount() != declared.size()) {
                throw line.fault(
                        "pattern",
                        "pattern 的括号组数应与 totals 的个数相同",
                        "the pattern needs one group for each of its totals");
            }
            totals.addAll(declared);
            line.refuseUnknownKeys();
        }
        return lines;
    }

    private static List<Total> totals(YamlMap map) {
        List<Total> totals = new ArrayList<>();
        for (YamlMap total : map.maps("totals")) {
            totals.add(total(total));
        }
        return totals;
    }

    private static Total total(YamlMap map) {
        List<String> sum = FormatFile.plain(map.texts("sum"));
        List<String> count = FormatFile.plain(map.texts("count"));
        if (sum.isEmpty() == count.isEmpty()) {
            throw map.fault("sum", "合计要写 sum 或 count，只写一个", "a total either sums a column or counts rows");
        }
        Total total = new Total(
                HeaderName.plain(map.text("name")),
                map.number("cell", 0, 0) - 1,
                sum.isEmpty() ? count : sum,
                !count.isEmpty(),
                FormatFile.condition(map, "when"),
                map.flag("non-zero", false),
                map.flag("absolute", false));
        map.refuseUnknownKeys();
        return total;
    }

    private static @Nullable String plain(@Nullable String name) {
        return name == null ? null : HeaderName.plain(name);
    }
}
