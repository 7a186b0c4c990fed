package io.quittance.readers.text;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * Tells a text of which some lines are UTF-8 and others are not, as when files of two systems were joined. Read as
 * GB18030 its UTF-8 lines would be other Chinese characters without any fault to see.
 *
 * <p>A line counts as UTF-8 if whatever in it is not ASCII is an everyday character in UTF-8, {@value #PER_LINE} of
 * them at least of three bytes. A line of GB18030 looks so only if rare characters of it lie just so, as three bytes
 * of UTF-8 cannot begin with an everyday character of GB18030. In case one does, {@value #TOGETHER} characters in one
 * of a hundred lines are needed to tell.
 */
final class MixedLines {
    private static final int PER_LINE = 2;
    private static final int TOGETHER = 4;
    private static final int ONE_IN = 100;
    private static final int THREE_BYTES = 0x800;
    private static final BitSet EVERYDAY = everyday();

    private long utf8Lines;
    private long otherLines;
    private long characters;
    private boolean foreign;
    private boolean valid = true;
    private int pending;
    private int character;
    private int inLine;

    /** The punctuation, full-width signs and 6763 Chinese characters of GB 2312. */
    private static BitSet everyday() {
        BitSet everyday = new BitSet();
        Charset charset = Charset.forName("GB2312");
        for (int lead = 0xa1; lead <= 0xf7; lead++) {
            for (int trail = 0xa1; trail <= 0xfe && (lead <= 0xa3 || lead >= 0xb0); trail++) {
                new String(new byte[] {(byte) lead, (byte) trail}, charset)
                        .chars()
                        .filter(c -> c != '\ufffd')
                        .forEach(everyday::set);
            }
        }
        return everyday;
    }

    /** Takes the next bytes. */
    void feed(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b == '\n' || b == '\r') {
                endLine();
            } else if (valid && (b < 0 || pending > 0)) {
                step(b & 0xff);
            }
        }
    }

    /** Whether both kinds of lines were met. */
    boolean areMixed() {
        endLine();
        return characters >= TOGETHER && utf8Lines * ONE_IN >= utf8Lines + otherLines && otherLines > 0;
    }

    private void step(int b) {
        foreign = true;
        if (pending > 0) {
            character = (character << 6) | (b & 0x3f);
            pending--;
            valid = b >= 0x80 && b <= 0xbf && (pending > 0 || EVERYDAY.get(character));
            inLine += pending == 0 && character >= THREE_BYTES ? 1 : 0;
        } else {
            valid = b >= 0xc2 && b <= 0xef;
            pending = b < 0xe0 ? 1 : 2;
            character = b & (b < 0xe0 ? 0x1f : 0x0f);
        }
    }

    private void endLine() {
        if (foreign) {
            boolean utf8 = valid && pending == 0 && inLine >= PER_LINE;
            utf8Lines += utf8 ? 1 : 0;
            otherLines += utf8 ? 0 : 1;
            characters += utf8 ? inLine : 0;
        }
        foreign = false;
        valid = true;
        pending = 0;
        inLine = 0;
    }
}
