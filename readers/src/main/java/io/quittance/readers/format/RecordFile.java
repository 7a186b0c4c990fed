package io.quittance.readers.format;

import io.quittance.domain.record.Field;
import io.quittance.domain.record.FieldType;
import io.quittance.domain.record.RecordKind;
import io.quittance.readers.format.FieldMapping.Sign;
import io.quittance.readers.format.FieldMapping.Unit;
import io.quittance.readers.yaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a format file says about one kind of record. */
final class RecordFile {
    private final YamlMap map;
    private final RecordKind kind;

    private RecordFile(YamlMap map) {
        this.map = map;
        this.kind = map.code("kind", RecordKind.class);
    }

    static RecordMapping read(YamlMap map) {
        return new RecordFile(map).mapping();
    }

    private RecordMapping mapping() {
        boolean ignored = map.flag("ignored", false);
        Map<String, FieldMapping> fields = new LinkedHashMap<>();
        if (map.flag("standard-names", false)) {
            kind.fields().forEach(field -> fields.put(field.name(), FieldMapping.of(List.of(field.name()))));
        }
        YamlMap written = map.map("fields");
        if (written != null) {
            FormatFile.refuse(written, names());
            written.keys().forEach(name -> fields.put(name, field(written, name, kind.field(name))));
        }
        if (!ignored) {
            refuseMissing(fields);
        }
        RecordMapping mapping = new RecordMapping(kind, FormatFile.condition(map, "when"), ignored, Map.copyOf(fields));
        map.refuseUnknownKeys();
        return mapping;
    }

    private Set<String> names() {
        return kind.fields().stream().map(Field::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void refuseMissing(Map<String, FieldMapping> fields) {
        for (Field field : kind.fields()) {
            if (field.required() && !fields.containsKey(field.name())) {
                throw map.fault(
                        "fields",
                        kind + " 的必填字段 " + field.name() + " 没有对应的列",
                        "the required field " + field.name() + " of " + kind + " has no column");
            }
        }
    }

    private static FieldMapping field(YamlMap parent, String key, Field field) {
        if (!parent.isMap(key)) {
            return FieldMapping.of(FormatFile.plain(parent.texts(key)));
        }
        YamlMap map = parent.map(key);
        if (map == null) {
            throw parent.missing(key);
        }
        return field(map, field);
    }

    private static FieldMapping field(YamlMap map, Field field) {
        FieldMapping mapping = new FieldMapping(
                FormatFile.plain(map.texts("from")),
                constant(map, field),
                FormatFile.condition(map, "when"),
                words(map, field),
                map.words("prefixes"),
                patterns(map, field),
                FormatFile.choice(map, "unit", Unit.class, Unit.YUAN),
                FormatFile.choice(map, "sign", Sign.class, Sign.WRITTEN),
                FormatFile.condition(map, "negative-when"),
                map.flag("inclusive", false),
                map.texts("empty"),
                map.text("prepend", ""),
                map.flag("agreement-ref", false),
                otherwise(map, field));
        map.refuseUnknownKeys();
        if (mapping.columns().isEmpty() == (mapping.constant() == null)) {
            throw map.fault(
                    "from",
                    "字段 " + field.name() + " 要写 from 或 constant，只写一个",
                    "field " + field.name() + " needs either from or constant");
        }
        return mapping;
    }

    private static @Nullable FieldMapping otherwise(YamlMap map, Field field) {
        return map.has("otherwise") ? field(map, "otherwise", field) : null;
    }

    private static @Nullable String constant(YamlMap map, Field field) {
        String constant = map.optionalText("constant");
        if (constant == null) {
            return null;
        }
        boolean text = field.type() == FieldType.TEXT || field.type() == FieldType.ACCOUNT;
        if (!text && field.ordinalOf(constant) == null) {
            throw map.fault(
                    "constant",
                    "字段 " + field.name() + " 不能是 " + constant,
                    "field " + field.name() + " cannot be " + constant);
        }
        return constant;
    }

    private static Map<String, String> words(YamlMap map, Field field) {
        Map<String, String> words = map.words("words");
        for (String code : words.values()) {
            if (field.type() == FieldType.CODE && field.ordinalOf(code) == null) {
                throw map.fault(
                        "words",
                        "字段 " + field.name() + " 没有取值 " + code + "，可用 " + String.join("、", field.codes()),
                        "field " + field.name() + " has no code " + code + ", it has " + field.codes());
            }
        }
        return words;
    }

    private static List<String> patterns(YamlMap map, Field field) {
        List<String> patterns = map.texts("patterns");
        for (String pattern : patterns) {
            if (!TimePatterns.isKnown(pattern)) {
                throw map.fault(
                        "patterns",
                        "字段 " + field.name() + " 的时间写法无法识别：" + pattern,
                        "field " + field.name() + " has a pattern that is not understood: " + pattern);
            }
        }
        return patterns;
    }
}
