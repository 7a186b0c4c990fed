package io.quittance.writers.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The typeface of every printed page: Noto Sans SC, without the radicals that share their glyphs with characters.
 *
 * <p>Parsed once a program and never closed; may be used by several threads.
 */
public final class Typeface {
    private static final String FILE = "NotoSansSC-Regular.ttf.gz";
    private static final int PLANES = 0x30000;
    private static final short ABSENT = -1;

    private final TrueTypeFont font;
    private final short[] advances = new short[PLANES];
    private final float unitsPerEm;

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.unitsPerEm = font.getUnitsPerEm();
        CmapLookup cmap = font.getUnicodeCmapLookup();
        Arrays.fill(advances, ABSENT);
        for (int code = ' '; code < PLANES; code++) {
            int glyph = cmap.getGlyphId(code);
            if (glyph != 0) {
                advances[code] = (short) font.getAdvanceWidth(glyph);
            }
        }
        // Tables are read when they are first asked for; from here on nothing of the font changes.
        font.getGlyph();
        font.getNaming();
        font.getPostScript();
        font.getOS2Windows();
    }

    private static final class Shipped {
        private static final Typeface FACE = load();

        private static Typeface load() {
            try (InputStream packed = Objects.requireNonNull(Typeface.class.getResourceAsStream(FILE), FILE);
                    InputStream in = new GZIPInputStream(packed, 1 << 16)) {
                return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
            } catch (IOException e) {
                throw new IllegalStateException("the shipped typeface cannot be read", e);
            }
        }
    }

    /** The one there is. */
    public static Typeface shipped() {
        return Shipped.FACE;
    }

    /** Whether there is a glyph for the character. */
    public boolean has(int code) {
        return code >= 0 && code < PLANES && advances[code] != ABSENT;
    }

    /** The text as it can be printed: what has no glyph is named by its number, as {@code 〔U+20BB7〕}; never left out. */
    public String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!has(text.charAt(i))) {
                return named(text);
            }
        }
        return text;
    }

    private String named(String text) {
        StringBuilder named = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(code -> {
            if (has(code)) {
                named.appendCodePoint(code);
            } else if (code == '\t') {
                named.append(' ');
            } else {
                named.append(String.format(Locale.ROOT, "〔U+%04X〕", code));
            }
        });
        return named.toString();
    }

    /** How wide a printable text is, in points. */
    float widthOf(String text, float size) {
        long units = 0;
        for (int i = 0; i < text.length(); ) {
            int code = text.codePointAt(i);
            units += advances[code];
            i += Character.charCount(code);
        }
        return units * size / unitsPerEm;
    }

    /** How wide a printable character is, in points. */
    float widthOf(int code, float size) {
        return advances[code] * size / unitsPerEm;
    }

    /** Makes it a font of a document, of which the glyphs that are used go into the file. */
    PDFont embed(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }
}
