package io.quittance.readers.template;

import io.quittance.readers.yaml.BadYamlException;
import io.quittance.readers.yaml.YamlFile;
import io.quittance.readers.yaml.YamlMap;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a merchant's upload file, in order.
 *
 * @param charset UTF-8 or GB18030
 * @param bom whether a byte order mark goes first; only with UTF-8
 */
public record UploadTemplate(Charset charset, boolean bom, List<Column> columns) {

    /** The encodings a template may ask for. */
    private enum Encoding {
        UTF_8,
        UTF_8_BOM,
        GB18030
    }

    /**
     * One column.
     *
     * @param field what it holds of each instruction; absent where it always says the same
     * @param text what it always says; empty where it holds a field
     */
    public record Column(String name, @Nullable UploadField field, String text) {}

    /** Copies the columns. */
    public UploadTemplate {
        columns = List.copyOf(columns);
    }

    /** The example that is shipped. */
    public static UploadTemplate shipped() {
        return of(YamlFile.shipped("templates/merchant-upload.yaml"));
    }

    /**
     * Reads a template.
     *
     * @throws BadYamlException with file, line and reason
     * @throws IOException if it cannot be read
     */
    public static UploadTemplate read(Path file) throws IOException {
        return of(YamlFile.read(file));
    }

    private static UploadTemplate of(YamlFile file) {
        YamlMap top = file.top();
        Encoding encoding = top.has("encoding") ? top.code("encoding", Encoding.class) : Encoding.UTF_8;
        List<Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlMap map : top.maps("columns")) {
            Column column = column(map);
            if (!names.add(column.name())) {
                throw map.fault(
                        "name", "列 " + column.name() + " 写了两次", "the column " + column.name() + " is written twice");
            }
            columns.add(column);
        }
        top.refuseUnknownKeys();
        if (columns.stream().noneMatch(column -> column.field() == UploadField.INSTRUCTION_NO)) {
            throw top.fault(
                    "columns",
                    "没有一列是 INSTRUCTION_NO，缺了它可能重复退款",
                    "no column holds INSTRUCTION_NO, without which a refund may be made twice");
        }
        return new UploadTemplate(
                encoding == Encoding.GB18030 ? Charset.forName("GB18030") : StandardCharsets.UTF_8,
                encoding == Encoding.UTF_8_BOM,
                columns);
    }

    private static Column column(YamlMap map) {
        String name = map.text("name");
        if (map.has("field") == map.has("text")) {
            throw map.fault(
                    "name",
                    "列 " + name + " 要写 field 或 text，只写一个",
                    "the column " + name + " needs either a field or a text");
        }
        Column column = map.has("field")
                ? new Column(name, map.code("field", UploadField.class), "")
                : new Column(name, null, map.text("text"));
        map.refuseUnknownKeys();
        return column;
    }
}
