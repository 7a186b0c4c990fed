package io.quittance.readers.sheet;

import io.quittance.readers.container.Shown;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, streamed; each as the text that its cells would be. */
final class Sheet implements Closeable {
    private static final int COLUMNS = 16_384;
    private static final int ROWS = 1_048_576;
    private static final int SHOWN = 20;

    private final XmlPart xml;
    private final Workbook workbook;
    private final int longestRow;
    private final CellText text = new CellText();

    private List<String> values = new ArrayList<>();
    private int row;
    private int length;
    private String type = "";
    private int style;

    Sheet(XmlPart xml, Workbook workbook, int longestRow) {
        this.xml = xml;
        this.workbook = workbook;
        this.longestRow = longestRow;
    }

    /** Moves to the next row that is written; false at the end. */
    boolean next() throws IOException {
        while (xml.next()) {
            if (xml.isStart("row")) {
                begin();
                while (xml.next() && !xml.isEnd("row")) {
                    piece();
                }
                return true;
            }
            if (xml.isEnd("sheetData")) {
                xml.passOver();
                return false;
            }
        }
        return false;
    }

    /** The row's number, from 1. */
    int row() {
        return row;
    }

    /** Its cells; of a row that is too long, the first of them. */
    List<String> values() {
        return values;
    }

    /** Whether the row has more characters than a row may have. */
    boolean isTooLong() {
        return length > longestRow;
    }

    /** Numbers may be left out: the row is the next one then, and so is a cell. */
    private void begin() throws IOException {
        int number = xml.number("r", row + 1);
        if (number <= row || number > ROWS) {
            throw outOfPlace("行", "row", xml.attribute("r"), row + 1);
        }
        row = number;
        values = new ArrayList<>();
        length = 0;
    }

    private void piece() throws IOException {
        if (xml.isStart("c")) {
            beginCell();
        } else if (xml.isEnd("c")) {
            endCell();
        } else {
            text.pass(xml);
        }
    }

    private void beginCell() throws IOException {
        String place = xml.attribute("r");
        int column = place == null ? values.size() : column(place);
        if (column < values.size() || column >= COLUMNS) {
            throw outOfPlace("单元格", "cell", place, values.size() + 1);
        }
        while (values.size() < column) {
            values.add("");
        }
        String written = xml.attribute("t");
        type = written == null ? "n" : written;
        style = xml.number("s", 0);
    }

    private void endCell() throws IOException {
        String value = value(text.take());
        values.add(isTooLong() ? "" : value);
        length += value.length();
    }

    private String value(String written) throws IOException {
        return switch (type) {
            case "s" -> written.isBlank() ? "" : shared(written.strip());
            case "n" -> SheetNumber.text(written.strip(), workbook.styles().isDate(style), workbook.isFrom1904());
            case "b" -> written.strip().equals("1") ? "true" : "false";
            default -> written;
        };
    }

    private String shared(String place) throws IOException {
        String string = workbook.strings().at(XmlPart.number(place));
        if (string == null) {
            String shown = Shown.name(place, SHOWN);
            throw xml.broken("没有序号为 " + shown + " 的字符串", "there is no string " + shown);
        }
        return string;
    }

    private IOException outOfPlace(String zh, String en, @Nullable String place, int next) {
        String shown = " " + Shown.name(place == null ? String.valueOf(next) : place, SHOWN) + " ";
        return xml.broken(zh + shown + "不在其位", en + shown + "is out of place");
    }

    /** The column of a place such as AB12, from 0; -1 if it is none. */
    private static int column(String place) {
        int column = 0;
        int letters = 0;
        while (letters < place.length() && place.charAt(letters) >= 'A' && place.charAt(letters) <= 'Z') {
            column = Math.min(COLUMNS + 1, column * 26 + place.charAt(letters) - 'A' + 1);
            letters++;
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
