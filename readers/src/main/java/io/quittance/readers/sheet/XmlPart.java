package io.quittance.readers.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.quittance.domain.quarantine.HoldCode;
import io.quittance.readers.container.HeldFileException;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The tags and texts of one part of a workbook. Whatever the part says, no more of it is kept than one tag or text,
 * {@value #DEEPEST} open tags and {@value #MOST_NAMES} names.
 */
final class XmlPart implements Closeable {
    /** Longer than the text of a cell can be in a spreadsheet, however it is written. */
    private static final int LONGEST_PIECE = 1 << 20;

    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 1000;
    private static final int DIGITS = 9;

    private final String workbook;
    private final InputStream part;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private long left;
    private int piece = LONGEST_PIECE;
    private int depth;

    /**
     * Opens a part.
     *
     * @param workbook its name, to be shown
     * @param most bytes that the part may have
     */
    XmlPart(String workbook, InputStream part, long most) throws IOException {
        this.workbook = workbook;
        this.part = part;
        this.left = most;
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            this.xml = factory.createXMLStreamReader(new Sips(part));
        } catch (XMLStreamException | RuntimeException fault) {
            part.close();
            throw held(fault);
        }
    }

    /** Moves to the next tag or text; false at the end, when the whole part has proved to be what was packed. */
    boolean next() throws IOException {
        piece = LONGEST_PIECE;
        try {
            if (!xml.hasNext()) {
                return false;
            }
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> open();
                case XMLStreamReader.END_ELEMENT -> depth--;
                case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
                    throw broken("部件含有 DOCTYPE", "a part has a DOCTYPE");
                default -> {}
            }
            return true;
        } catch (XMLStreamException | RuntimeException fault) {
            throw held(fault);
        }
    }

    private void open() throws HeldFileException {
        depth++;
        names.add(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            names.add(xml.getAttributeLocalName(i));
        }
        if (depth > DEEPEST || names.size() > MOST_NAMES) {
            throw broken("部件不是电子表格的内容", "a part is not one of a spreadsheet");
        }
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    boolean isEnd() {
        return xml.isEndElement();
    }

    boolean isStart(String element) {
        return isStart() && element.equals(element());
    }

    boolean isEnd(String element) {
        return isEnd() && element.equals(element());
    }

    /** The tag's name without its prefix. */
    String element() {
        return xml.getLocalName();
    }

    /** An attribute of a start tag, without regard to its prefix. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (name.equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute that is a whole number; what is given if there is none, and -1 if it is no number. */
    int number(String name, int otherwise) {
        String written = attribute(name);
        return written == null ? otherwise : number(written);
    }

    /** A number from 0 to 999 999 999; else -1. */
    static int number(String written) {
        int number = written.isEmpty() || written.length() > DIGITS ? -1 : 0;
        for (int i = 0; i < written.length() && number >= 0; i++) {
            int digit = written.charAt(i) - '0';
            number = digit < 0 || digit > 9 ? -1 : number * 10 + digit;
        }
        return number;
    }

    /** Adds a text that stands here, if one does. */
    void addText(StringBuilder text) throws IOException {
        try {
            if (xml.isCharacters() || xml.getEventType() == XMLStreamReader.CDATA) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        } catch (RuntimeException fault) {
            throw held(fault);
        }
    }

    /** Passes over the rest, which may be broken in itself but must be what was packed. */
    void passOver() throws IOException {
        byte[] block = new byte[1 << 16];
        while (part.read(block, 0, block.length) >= 0) {}
    }

    HeldFileException broken(String zh, String en) {
        return new HeldFileException(HoldCode.BROKEN_ARCHIVE.of(workbook + "（" + zh + "）", workbook + " (" + en + ")"));
    }

    HeldFileException tooLarge(String zh, String en) {
        return new HeldFileException(
                HoldCode.ARCHIVE_TOO_LARGE.of(workbook + "（" + zh + "）", workbook + " (" + en + ")"));
    }

    private HeldFileException held(Exception fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof HeldFileException held) {
                return held;
            }
        }
        HeldFileException held = broken("部件不是有效的 XML", "a part is not valid XML");
        held.initCause(fault);
        return held;
    }

    @Override
    public void close() throws IOException {
        part.close();
    }

    /** The part's bytes, no more at once than one tag or text may have. */
    private final class Sips extends FilterInputStream {
        Sips(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            piece -= Math.max(0, read);
            left -= Math.max(0, read);
            if (piece < 0) {
                throw tooLarge("一个标签或一段文字超过 1 MiB", "a tag or text is longer than 1 MiB");
            }
            if (left < 0) {
                throw tooLarge("样式或目录部件过大", "a part that lists styles or other parts is too large");
            }
            return read;
        }
    }
}
