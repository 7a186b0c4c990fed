package io.quittance.readers.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The strings that the cells of a workbook refer to, all kept in memory. */
final class SharedStrings {
    /** What they may take there. */
    private static final long MOST = 256L << 20;

    private static final int EACH = 56;

    private final List<String> strings = new ArrayList<>();
    private long kept;

    /** Reads a part; without one there are no strings. */
    SharedStrings(String workbook, @Nullable InputStream part) throws IOException {
        if (part == null) {
            return;
        }
        try (XmlPart xml = new XmlPart(workbook, part, Long.MAX_VALUE)) {
            CellText text = new CellText();
            while (xml.next()) {
                if (xml.isEnd("si")) {
                    keep(text.take(), xml);
                } else {
                    text.pass(xml);
                }
            }
        }
    }

    private void keep(String string, XmlPart xml) throws IOException {
        kept += EACH + 2L * string.length();
        if (kept > MOST) {
            throw xml.tooLarge("字符串超过 256 MiB", "its strings are more than 256 MiB");
        }
        strings.add(string);
    }

    /** The string of that place, from 0; null if there is none. */
    @Nullable
    String at(int place) {
        return place >= 0 && place < strings.size() ? strings.get(place) : null;
    }
}
