package io.quittance.readers.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which styles of a workbook show a number as a date or time. */
final class Styles {
    private static final int LARGEST = 16 << 20;

    /** Formats that every spreadsheet knows without their being written down, the Chinese ones included. */
    private static final int[][] BUILT_IN = {{14, 22}, {27, 36}, {50, 58}};

    private final BitSet dates = new BitSet();

    /** Reads a part; without one there are no dates. */
    Styles(String workbook, @Nullable InputStream part) throws IOException {
        if (part == null) {
            return;
        }
        try (XmlPart xml = new XmlPart(workbook, part, LARGEST)) {
            Set<Integer> formats = builtIn();
            boolean inCells = false;
            int style = 0;
            while (xml.next()) {
                if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
                    inCells = xml.isStart();
                } else if (xml.isStart("numFmt")) {
                    format(xml, formats);
                } else if (inCells && xml.isStart("xf")) {
                    dates.set(style++, formats.contains(xml.number("numFmtId", 0)));
                }
            }
        }
    }

    private static Set<Integer> builtIn() {
        Set<Integer> formats = new HashSet<>();
        for (int[] range : BUILT_IN) {
            for (int id = range[0]; id <= range[1]; id++) {
                formats.add(id);
            }
        }
        return formats;
    }

    private static void format(XmlPart xml, Set<Integer> formats) {
        String code = xml.attribute("formatCode");
        int id = xml.number("numFmtId", 0);
        if (code != null && isDate(code)) {
            formats.add(id);
        } else {
            formats.remove(id);
        }
    }

    private static boolean isDate(String format) {
        String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return bare.contains("yy") || bare.contains("d/") || bare.contains("h:mm") || bare.contains("m/d");
    }

    /** Whether a number in that style, from 0, is a date. */
    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }
}
