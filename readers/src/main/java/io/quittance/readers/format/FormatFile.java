package io.quittance.readers.format;

import io.quittance.readers.format.Format.Purpose;
import io.quittance.readers.text.Dialect;
import io.quittance.readers.yaml.BadYamlException;
import io.quittance.readers.yaml.YamlMap;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one format file. */
final class FormatFile {
    private static final int MAX_PREAMBLE = 60;

    private final String origin;
    private final YamlMap top;

    private FormatFile(String origin, String text) {
        this.origin = origin;
        this.top = YamlMap.read(origin, text);
    }

    /**
     * The format that the text describes.
     *
     * @throws BadYamlException with file, line and reason
     */
    static Format read(String origin, String text) {
        return new FormatFile(origin, text).format();
    }

    private Format format() {
        Purpose purpose = choice(top, "purpose", Purpose.class, Purpose.SOURCE);
        List<RecordMapping> records = records(purpose);
        Format format = new Format(
                id(),
                top.text("title"),
                top.text("description", ""),
                purpose,
                signature(),
                encoding(),
                dialect(),
                records,
                trailer(),
                optionalPattern(top, "footer"),
                personal(records),
                export(purpose),
                origin);
        top.refuseUnknownKeys();
        return format;
    }

    private String id() {
        String id = top.text("id");
        if (!id.matches("[a-z0-9][a-z0-9-]*")) {
            throw top.fault(
                    "id",
                    "id 只能由小写字母、数字和横线组成，而不是“" + id + "”",
                    "an id has small letters, digits and dashes only: " + id);
        }
        return id;
    }

    private Signature signature() {
        YamlMap map = top.map("recognise");
        if (map == null) {
            throw top.missing("recognise");
        }
        Signature signature = new Signature(
                optionalPattern(map, "first-line"),
                plain(map.texts("columns")),
                plain(map.texts("absent")),
                preamble(map),
                optionalPattern(map, "whole-text"));
        if (signature.columns().isEmpty() == (signature.wholeText() == null)) {
            throw map.fault(
                    "columns",
                    "recognise 要写 columns 或 whole-text，只写一个",
                    "recognise needs either columns or whole-text");
        }
        map.refuseUnknownKeys();
        return signature;
    }

    private static int preamble(YamlMap map) {
        int rows = map.number("preamble", 0, 0);
        if (rows > MAX_PREAMBLE) {
            throw map.expected(
                    "preamble",
                    "不大于 " + MAX_PREAMBLE + " 的整数",
                    "a whole number of at most " + MAX_PREAMBLE,
                    String.valueOf(rows));
        }
        return rows;
    }

    private @Nullable Charset encoding() {
        String name = top.text("encoding", "auto");
        return switch (name) {
            case "auto" -> null;
            case "UTF-8" -> StandardCharsets.UTF_8;
            case "GB18030", "GBK" -> Charset.forName("GB18030");
            default -> throw top.noneOf("encoding", List.of("auto", "UTF-8", "GB18030"), name);
        };
    }

    private Dialect dialect() {
        return new Dialect(
                character("delimiter", ','),
                top.flag("quotes", true),
                top.text("comment", ""),
                character("cell-prefix", (char) 0));
    }

    private char character(String key, char byDefault) {
        String text = top.optionalText(key);
        if (text == null) {
            return byDefault;
        }
        String one = text.equals("TAB") ? "\t" : text;
        if (one.length() != 1 || one.charAt(0) == '"') {
            throw top.expected(key, "一个字符或 TAB", "one character or TAB", text);
        }
        return one.charAt(0);
    }

    private List<RecordMapping> records(Purpose purpose) {
        List<RecordMapping> records = new ArrayList<>();
        for (YamlMap map : top.maps("records")) {
            records.add(RecordFile.read(map));
        }
        if (records.isEmpty() && purpose == Purpose.SOURCE) {
            throw top.fault("records", "数据源格式要写 records", "a source needs records");
        }
        return List.copyOf(records);
    }

    /** What accounts are read from need not be named. */
    private List<String> personal(List<RecordMapping> records) {
        Stream<String> accounts = records.stream().flatMap(record -> record.accounts().stream());
        return Stream.concat(plain(top.texts("personal")).stream(), accounts)
                .distinct()
                .toList();
    }

    private @Nullable ExportColumns export(Purpose purpose) {
        YamlMap map = top.map("export");
        if (map == null && purpose == Purpose.EVIDENCE) {
            throw top.fault(
                    "export",
                    "证据格式要写 export：哪一列是状态，哪一列是收款方",
                    "evidence needs export: which columns have the state and the payee");
        }
        if (map == null) {
            return null;
        }
        ExportColumns columns = new ExportColumns(
                HeaderName.plain(map.text("status")),
                HeaderName.plain(map.text("payee")),
                HeaderName.plain(map.text("refund-column", "")),
                map.text("refund-ending", ""));
        map.refuseUnknownKeys();
        return columns;
    }

    private @Nullable Trailer trailer() {
        YamlMap map = top.map("trailer");
        return map == null ? null : TrailerFile.read(map);
    }

    static @Nullable Condition condition(YamlMap parent, String key) {
        YamlMap map = parent.map(key);
        if (map == null) {
            return null;
        }
        Condition condition = new Condition(plain(map.texts("column")), map.texts("is"));
        if (condition.columns().isEmpty()) {
            throw map.missing("column");
        }
        if (condition.values().isEmpty()) {
            throw map.fault("is", key + " 没有写取值", key + " names no value");
        }
        map.refuseUnknownKeys();
        return condition;
    }

    static List<String> plain(List<String> names) {
        return names.stream().map(HeaderName::plain).toList();
    }

    static Pattern pattern(YamlMap map, String key) {
        String text = map.text(key);
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException fault) {
            throw map.fault(
                    key, key + " 不是正则表达式：" + text, key + " is not a regular expression: " + fault.getDescription());
        }
    }

    private static @Nullable Pattern optionalPattern(YamlMap map, String key) {
        return map.has(key) ? pattern(map, key) : null;
    }

    static <E extends Enum<E>> E choice(YamlMap map, String key, Class<E> type, E byDefault) {
        String word = map.text(key, word(byDefault));
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(FormatFile::word).toList();
        if (!known.contains(word)) {
            throw map.noneOf(key, known, word);
        }
        return type.getEnumConstants()[known.indexOf(word)];
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void refuse(YamlMap map, Set<String> known) {
        for (String key : map.keys()) {
            if (!known.contains(key)) {
                String names = String.join(", ", known);
                throw map.fault(
                        key, "不认识的字段 " + key + "；此处可用 " + names, "unknown field " + key + "; known here: " + names);
            }
        }
    }
}
