package io.quittance.readers.sheet;

import io.quittance.readers.text.CellScanner;
import java.io.IOException;

/** Collects the text of one cell or string from its tags: a value, or runs of text, but no formula and no phonetic aid. */
final class CellText {
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inPhonetic;

    /** Takes the tag or text at which the part stands. */
    void pass(XmlPart xml) throws IOException {
        if (xml.isStart() || xml.isEnd()) {
            switch (xml.element()) {
                case "rPh" -> inPhonetic = xml.isStart();
                case "t", "v" -> inText = xml.isStart();
                default -> {}
            }
        } else if (inText && !inPhonetic && text.length() <= CellScanner.MAX_ROW) {
            xml.addText(text);
        }
    }

    /** What was collected, to begin anew. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        inText = false;
        inPhonetic = false;
        return taken;
    }
}
