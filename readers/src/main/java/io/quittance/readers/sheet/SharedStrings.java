package io.quittance.readers.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The strings that the cells of a workbook refer to, all kept in memory. */
final class SharedStrings {
    /** What they may take there. */
    private static final long MOST = 128L << 20;

    private static final int EACH = 24;

    /** In UTF-8, which takes the least room. */
    private final List<byte[]> strings = new ArrayList<>();

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
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        kept += EACH + bytes.length;
        if (kept > MOST) {
            throw xml.tooLarge("字符串超过 128 MiB", "its strings are more than 128 MiB");
        }
        strings.add(bytes);
    }

    /** The string of that place, from 0; null if there is none. */
    @Nullable
    String at(int place) {
        return place >= 0 && place < strings.size() ? new String(strings.get(place), StandardCharsets.UTF_8) : null;
    }
}
