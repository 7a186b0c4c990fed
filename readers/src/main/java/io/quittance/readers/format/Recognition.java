package io.quittance.readers.format;

import io.quittance.domain.quarantine.HoldCode;
import io.quittance.readers.container.HeldFileException;
import io.quittance.readers.container.Member;
import io.quittance.readers.container.Shown;
import io.quittance.readers.sheet.SheetRows;
import io.quittance.readers.text.CharBlocks;
import io.quittance.readers.text.TextEncoding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the one format a member is written in, by its content. */
public final class Recognition {
    private static final int HEADER_SHOWN = 160;

    private final FormatCatalog catalog;

    /** Among the formats of the catalog. */
    public Recognition(FormatCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The format of the member. A personal export is recognised too; whether that is allowed is the caller's to say.
     *
     * @throws HeldFileException if it is empty, broken, undecodable, or none or several formats recognise it
     */
    public Recognised recognise(Member member) throws IOException {
        return member.isSpreadsheet() ? ofWorkbook(member) : recognise(member, TextEncoding.of(member));
    }

    /**
     * The format of a text whose encoding is known: only its beginning is read.
     *
     * @throws HeldFileException as {@link #recognise(Member)} does
     */
    public Recognised recognise(Member member, TextEncoding encoding) throws IOException {
        Head head = head(member, encoding);
        if (head.text().isEmpty()) {
            throw new HeldFileException(HoldCode.EMPTY_FILE.of("：" + member.name(), ": " + member.name()));
        }
        List<Recognised> found = new ArrayList<>();
        for (Format format : catalog.formats()) {
            Recognised recognised = match(format, head, encoding);
            if (recognised != null) {
                found.add(recognised);
            }
        }
        return only(found, head.firstLine());
    }

    private static @Nullable Recognised match(Format format, Head head, TextEncoding encoding) {
        Signature signature = format.signature();
        TextEncoding inForce = fixed(format, encoding);
        if (signature.wholeText() != null) {
            boolean said =
                    head.isWhole() && signature.wholeText().matcher(head.text()).find();
            return said ? new Recognised(format, 0, List.of(), List.of(), inForce, 0) : null;
        }
        if (signature.firstLine() != null
                && !signature.firstLine().matcher(head.firstLine()).find()) {
            return null;
        }
        return match(format, head.rows(format.dialect()), inForce, 0);
    }

    private static TextEncoding fixed(Format format, TextEncoding found) {
        Charset only = format.encoding();
        return only == null || found.markLength() > 0 ? found : new TextEncoding(only, 0);
    }

    private Recognised ofWorkbook(Member member) throws IOException {
        List<Recognised> found = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        SheetRows.show(member, Head.LINES, (sheet, rows) -> {
            for (Format format : catalog.formats()) {
                Recognised recognised =
                        format.signature().wholeText() == null ? match(format, rows, null, sheet) : null;
                if (recognised != null) {
                    found.add(recognised);
                }
            }
            rows.stream().limit(1).forEach(row -> shown.add(String.join(",", row)));
            return !found.isEmpty();
        });
        return only(found, shown.isEmpty() ? "" : shown.get(0));
    }

    private static @Nullable Recognised match(
            Format format, List<List<String>> rows, @Nullable TextEncoding encoding, int sheet) {
        int tried = 0;
        for (int i = 0; i < rows.size() && tried <= format.signature().preamble(); i++) {
            List<String> row = rows.get(i);
            if (row.stream().allMatch(String::isBlank)) {
                tried += format.signature().preamble() > 0 ? 1 : 0;
            } else if (format.signature().isHeader(row)) {
                return new Recognised(format, i + 1, row, format.signature().columns(), encoding, sheet);
            } else {
                tried++;
            }
        }
        return null;
    }

    private static Recognised only(List<Recognised> found, String firstLine) throws HeldFileException {
        if (found.isEmpty()) {
            throw new HeldFileException(HoldCode.UNKNOWN_FORMAT.of(Shown.text(firstLine, HEADER_SHOWN)));
        }
        if (found.size() > 1) {
            List<String> ids =
                    found.stream().map(recognised -> recognised.format().id()).toList();
            throw new HeldFileException(HoldCode.AMBIGUOUS_FORMAT.of(String.join(", ", ids)));
        }
        return found.get(0);
    }

    private static Head head(Member member, TextEncoding encoding) throws IOException {
        char[] chars = new char[Head.CHARACTERS];
        int length = 0;
        try (CharBlocks blocks = new CharBlocks(member, encoding)) {
            int read = blocks.read(chars, 0, chars.length);
            while (read > 0) {
                length += read;
                read = chars.length - length < 2 ? -1 : blocks.read(chars, length, chars.length - length);
            }
        }
        return new Head(new String(chars, 0, length));
    }
}
