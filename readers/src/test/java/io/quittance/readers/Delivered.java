package io.quittance.readers;

import io.quittance.domain.record.FactRow;
import io.quittance.readers.container.Containers;
import io.quittance.readers.container.Member;
import io.quittance.readers.fact.FactReader;
import io.quittance.readers.fact.FactReader.Outcome;
import io.quittance.readers.fact.FactText;
import io.quittance.readers.fact.FileVerdict;
import io.quittance.readers.fact.Operators;
import io.quittance.readers.fact.Position;
import io.quittance.readers.fact.ReaderSettings;
import io.quittance.readers.format.FormatCatalog;
import io.quittance.readers.format.Recognised;
import io.quittance.readers.format.Recognition;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A delivered file, read the way a night reads it. */
public final class Delivered {
    public static final FormatCatalog SHIPPED = FormatCatalog.shipped();
    public static final ReaderSettings SETTINGS = ReaderSettings.of(Operators.shipped());

    private Delivered() {}

    /** Everything a file came to, as text. */
    public record Story(String format, List<String> lines, FileVerdict verdict) {
        public String text() {
            StringBuilder text = new StringBuilder("format " + format + "\n");
            lines.forEach(line -> text.append(
                            line.replace("\n", "⏎").replace("\t", "⇥").replace('\u001f', '␟'))
                    .append('\n'));
            text.append("rows ")
                    .append(verdict.rowsRead())
                    .append(", accepted ")
                    .append(verdict.accepted());
            text.append(", rejected ")
                    .append(verdict.rejected())
                    .append(", ignored ")
                    .append(verdict.ignored());
            text.append(", trailer ").append(verdict.trailerRows()).append('\n');
            verdict.totals()
                    .forEach(total -> text.append("total ")
                            .append(total.name())
                            .append(" declared ")
                            .append(total.declared())
                            .append(" computed ")
                            .append(total.computed())
                            .append('\n'));
            if (verdict.hold() != null) {
                text.append("held ")
                        .append(verdict.hold().code())
                        .append(' ')
                        .append(verdict.hold().zh())
                        .append('\n');
            }
            return text.toString();
        }
    }

    public static Path file(Path folder, String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    public static Path file(Path folder, String name, String text) throws IOException {
        return file(folder, name, text, StandardCharsets.UTF_8);
    }

    public static Path file(Path folder, String name, String text, Charset charset) throws IOException {
        return file(folder, name, text.getBytes(charset));
    }

    public static List<Member> members(Path file) throws IOException {
        return new Containers().members(file, String.valueOf(file.getFileName()));
    }

    public static Story read(Path file) throws IOException {
        return read(members(file).get(0));
    }

    public static Story read(Member member) throws IOException {
        return read(member, SHIPPED);
    }

    public static Story read(Member member, FormatCatalog formats) throws IOException {
        Recognised recognised = new Recognition(formats).recognise(member);
        List<String> lines = new ArrayList<>();
        try (FactReader reader = FactReader.open(member, recognised, SETTINGS)) {
            tell(reader, lines);
            return new Story(recognised.format().id(), lines, reader.verdict());
        }
    }

    /** Reads with a new reader behind every row, each going on where the last one stopped. */
    public static Story readInterrupted(Member member) throws IOException {
        Recognised recognised = new Recognition(SHIPPED).recognise(member);
        List<String> lines = new ArrayList<>();
        String position = null;
        while (true) {
            try (FactReader reader = FactReader.open(member, recognised, SETTINGS)) {
                if (position != null) {
                    reader.resume(Position.parse(position));
                }
                FactRow row = new FactRow();
                Outcome outcome = reader.next(row);
                if (outcome == Outcome.END) {
                    return new Story(recognised.format().id(), lines, reader.verdict());
                }
                lines.add(tell(reader, outcome, row));
                position = reader.position().text();
            }
        }
    }

    /** Reads what lies behind a position. */
    public static Story readFrom(Member member, Position position) throws IOException {
        Recognised recognised = new Recognition(SHIPPED).recognise(member);
        List<String> lines = new ArrayList<>();
        try (FactReader reader = FactReader.open(member, recognised, SETTINGS)) {
            reader.resume(position);
            tell(reader, lines);
            return new Story(recognised.format().id(), lines, reader.verdict());
        }
    }

    private static void tell(FactReader reader, List<String> lines) throws IOException {
        FactRow row = new FactRow();
        for (Outcome next = reader.next(row); next != Outcome.END; next = reader.next(row)) {
            lines.add(tell(reader, next, row));
        }
    }

    private static String tell(FactReader reader, Outcome outcome, FactRow row) {
        if (outcome == Outcome.ROW) {
            return row.line() + " " + FactText.line(row);
        }
        StringBuilder line = new StringBuilder(reader.rejected().line() + " REJECTED");
        reader.rejected()
                .reasons()
                .forEach(reason ->
                        line.append(" | ").append(reason.code()).append(' ').append(reason.zh()));
        return line.append(" | ").append(reader.rejected().raw()).toString();
    }
}
