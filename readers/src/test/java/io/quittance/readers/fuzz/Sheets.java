package io.quittance.readers.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Samples as workbooks, and workbooks whose parts were damaged. */
final class Sheets {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String ENTITIES =
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d SYSTEM \"file:///etc/passwd\">]>";

    private Sheets() {}

    static byte[] of(Sample sample) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> lines = new ArrayList<>(sample.before());
        lines.addAll(sample.rows());
        lines.addAll(sample.after());
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("data");
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).split("\\Q" + sample.delimiter() + "\\E", -1);
                for (int cell = 0; cell < cells.length; cell++) {
                    sheet.value(row, cell, cells[cell]);
                }
            }
        }
        return out.toByteArray();
    }

    static byte[] damaged(Sample sample, Random random) throws IOException {
        Map<String, byte[]> parts = parts(of(sample));
        String part = new ArrayList<>(parts.keySet()).get(random.nextInt(parts.size()));
        part = random.nextInt(3) == 0 ? part : random.nextBoolean() ? SHEET : STRINGS;
        String xml = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        parts.put(part, damaged(xml, random).getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static String damaged(String xml, Random random) {
        int at = random.nextInt(xml.length() + 1);
        return switch (random.nextInt(14)) {
            case 0 -> xml.substring(0, at);
            case 1 -> xml.substring(0, at) + "<" + xml.substring(at);
            case 2 -> xml.substring(0, at) + "&c;" + xml.substring(at);
            case 3 -> xml.replaceFirst("\\?>", "?>" + ENTITIES).replace("<t>", "<t>&c;&d;");
            case 4 -> xml.replaceFirst("r=\"([A-Z]+)2\"", "r=\"ZZZZZZ2\"");
            case 5 -> xml.replaceFirst("r=\"([A-Z]+)3\"", "r=\"9999999999\"");
            case 6 -> xml.replaceFirst("<row r=\"2\"", "<row r=\"-2147483648\"");
            case 7 -> xml.replaceFirst("<row r=\"3\"", "<row r=\"1\"");
            case 8 -> xml.replaceFirst("<v>\\d+</v>", "<v>999999999</v>");
            case 9 -> xml.replaceFirst("t=\"s\"><v>\\d+</v>", "><v>1E-999999999</v>");
            case 10 -> xml.replaceFirst("t=\"s\"><v>\\d+</v>", "><v>1E+2147483647</v>");
            case 11 -> xml.replaceFirst("t=\"s\"", "t=\"nonsense\"");
            case 12 -> xml.replaceFirst("t=\"s\"", "s=\"99999999999\"");
            default -> xml.replace("<t>", "<t>" + "<r>".repeat(random.nextInt(5000)));
        };
    }

    static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        return io.quittance.readers.Zips.zip(parts, StandardCharsets.UTF_8);
    }
}
