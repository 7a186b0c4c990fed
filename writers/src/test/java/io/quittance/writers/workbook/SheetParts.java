package io.quittance.writers.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A workbook read by the JDK's own means, part by part, as its standard describes it. */
final class SheetParts {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<String> formats = new ArrayList<>();

    /** A cell: its type, its number format and what it holds. */
    record Found(String type, String format, String value) {}

    SheetParts(InputStream workbook) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(workbook)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        readFormats();
    }

    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    String text(String part) {
        return new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    }

    /** Names of the sheets with the path of each, in their order. */
    Map<String, String> sheets() {
        Map<String, String> targets = new TreeMap<>();
        each(
                part("xl/_rels/workbook.xml.rels"),
                "Relationship",
                relation -> targets.put(
                        relation.getAttribute("Id"),
                        relation.getAttribute("Target").replaceFirst("^/?(xl/)?", "xl/")));
        Map<String, String> sheets = new LinkedHashMap<>();
        each(
                part("xl/workbook.xml"),
                "sheet",
                sheet -> sheets.put(
                        sheet.getAttribute("name"), String.valueOf(targets.get(sheet.getAttribute("r:id")))));
        return sheets;
    }

    /** The cells of a sheet by their reference. */
    Map<String, Found> cells(String sheet) {
        Map<String, Found> cells = new LinkedHashMap<>();
        each(part(String.valueOf(sheets().get(sheet))), "c", cell -> {
            String style = cell.getAttribute("s");
            cells.put(
                    cell.getAttribute("r"),
                    new Found(
                            cell.getAttribute("t"),
                            style.isEmpty() ? "" : formats.get(Integer.parseInt(style)),
                            cell.getTextContent()));
        });
        return cells;
    }

    private void readFormats() {
        Document styles = part("xl/styles.xml");
        Map<String, String> own = new TreeMap<>(Map.of("0", "General", "49", "@", "3", "#,##0", "4", "#,##0.00"));
        each(styles, "numFmt", format -> own.put(format.getAttribute("numFmtId"), format.getAttribute("formatCode")));
        Element all = (Element) styles.getElementsByTagName("cellXfs").item(0);
        NodeList list = all.getElementsByTagName("xf");
        for (int i = 0; i < list.getLength(); i++) {
            formats.add(own.getOrDefault(((Element) list.item(i)).getAttribute("numFmtId"), "?"));
        }
    }

    private Document part(String name) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts.getOrDefault(name, new byte[0])));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(name + ": " + e.getMessage(), e);
        }
    }

    private static void each(Document document, String tag, Consumer<Element> consumer) {
        NodeList list = document.getElementsByTagName(tag);
        for (int i = 0; i < list.getLength(); i++) {
            consumer.accept((Element) list.item(i));
        }
    }
}
