package io.quittance.readers.sheet;

import io.quittance.domain.quarantine.HoldCode;
import io.quittance.readers.container.HeldFileException;
import io.quittance.readers.container.Member;
import io.quittance.readers.container.Parts;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An open workbook: where its sheets are, and what their cells refer to. */
final class Workbook implements Closeable {
    private static final int LARGEST_LIST = 16 << 20;

    private final Parts parts;
    private final List<String> sheets = new ArrayList<>();
    private final SharedStrings strings;
    private final Styles styles;
    private boolean from1904;

    /**
     * Opens a member as a workbook.
     *
     * @throws HeldFileException if it is none, or encrypted, broken or too large
     */
    Workbook(Member member) throws IOException {
        this.parts = member.parts();
        try {
            Map<String, String> places = new HashMap<>();
            Map<String, String> byType =
                    new HashMap<>(Map.of("sharedStrings", "xl/sharedStrings.xml", "styles", "xl/styles.xml"));
            relationships(places, byType);
            sheets(places);
            this.strings = new SharedStrings(parts.name(), part(byType, "sharedStrings"));
            this.styles = new Styles(parts.name(), part(byType, "styles"));
        } catch (IOException | RuntimeException fault) {
            parts.close();
            throw fault;
        }
    }

    private void relationships(Map<String, String> places, Map<String, String> byType) throws IOException {
        try (XmlPart xml = new XmlPart(parts.name(), required("xl/_rels/workbook.xml.rels"), LARGEST_LIST)) {
            while (xml.next()) {
                String id = xml.isStart("Relationship") ? xml.attribute("Id") : null;
                String type = id == null ? null : xml.attribute("Type");
                String target = id == null ? null : xml.attribute("Target");
                if (id != null && type != null && target != null) {
                    String place = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                    String kind = type.substring(type.lastIndexOf('/') + 1);
                    byType.put(kind, place);
                    if (kind.equals("worksheet")) {
                        places.put(id, place);
                    }
                }
            }
        }
    }

    private void sheets(Map<String, String> places) throws IOException {
        try (XmlPart xml = new XmlPart(parts.name(), required("xl/workbook.xml"), LARGEST_LIST)) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    String since = xml.attribute("date1904");
                    from1904 = "1".equals(since) || "true".equals(since);
                } else if (xml.isStart("sheet")) {
                    String place = places.get(String.valueOf(xml.attribute("id")));
                    if (place != null) {
                        sheets.add(place);
                    }
                }
            }
        }
    }

    private InputStream required(String part) throws IOException {
        InputStream bytes = parts.open(part);
        if (bytes == null) {
            throw new HeldFileException(HoldCode.BROKEN_ARCHIVE.of(
                    parts.name() + "（缺少部件 " + part + "）", parts.name() + " (part " + part + " is missing)"));
        }
        return bytes;
    }

    private @Nullable InputStream part(Map<String, String> byType, String type) throws IOException {
        return parts.open(byType.getOrDefault(type, ""));
    }

    /** How many sheets of cells there are. */
    int sheets() {
        return sheets.size();
    }

    /** Opens a sheet by its place, from 0. */
    Sheet sheet(int place, int longestRow) throws IOException {
        if (place >= sheets.size()) {
            throw new HeldFileException(HoldCode.BROKEN_ARCHIVE.of(parts.name()));
        }
        XmlPart xml = new XmlPart(parts.name(), required(sheets.get(place)), Long.MAX_VALUE);
        return new Sheet(xml, this, longestRow);
    }

    SharedStrings strings() {
        return strings;
    }

    Styles styles() {
        return styles;
    }

    /** Whether its days are counted from 1904 on, not 1900. */
    boolean isFrom1904() {
        return from1904;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
