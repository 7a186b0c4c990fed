package io.quittance.app.desk;

import io.quittance.app.settings.RulesInForce;
import io.quittance.app.words.Lang;
import io.quittance.app.words.StoppedException;
import io.quittance.domain.evidence.EvidenceRow;
import io.quittance.domain.quarantine.Reason;
import io.quittance.readers.container.Containers;
import io.quittance.readers.container.HeldFileException;
import io.quittance.readers.container.Member;
import io.quittance.readers.fact.ExportReader;
import io.quittance.readers.format.Format.Purpose;
import io.quittance.readers.format.Recognised;
import io.quittance.readers.format.Recognition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A subscriber's export, read; every way in which a file may be the wrong one is a sentence.
 *
 * @param content the file as it was brought
 * @param format id of the export's format
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes go on as they are
record BroughtExport(byte[] content, String sha256, String format, List<EvidenceRow> rows) {
    private static final long MOST = 64L << 20;

    static BroughtExport read(Path file, RulesInForce rules, Lang lang) {
        try {
            if (Files.size(file) > MOST) {
                throw StoppedException.wrongUsage("evidence.too-large", file.getFileName(), MOST >> 20);
            }
            return read(file, rules);
        } catch (HeldFileException held) {
            Reason reason = held.reason();
            throw StoppedException.wrongUsage(
                    "evidence.unusable", file.getFileName(), lang == Lang.ZH ? reason.zh() : reason.en());
        } catch (IOException e) {
            throw StoppedException.unavailable(e, "wrong.no-file", file, "FILE");
        }
    }

    private static BroughtExport read(Path file, RulesInForce rules) throws IOException {
        List<Member> members = new Containers().members(file, String.valueOf(file.getFileName()));
        if (members.size() != 1) {
            throw StoppedException.wrongUsage("evidence.several", file.getFileName(), members.size());
        }
        Member member = members.get(0);
        Recognised recognised = new Recognition(rules.formats(null)).recognise(member);
        if (recognised.format().purpose() != Purpose.EVIDENCE) {
            throw StoppedException.wrongUsage(
                    "evidence.source", file.getFileName(), recognised.format().title());
        }
        List<EvidenceRow> rows =
                new ExportReader(recognised, rules.reader(rules.policies(null).policies())).read(member);
        if (rows.size() > ExportReader.MOST) {
            throw StoppedException.wrongUsage("evidence.too-many", file.getFileName(), ExportReader.MOST);
        }
        byte[] content = Files.readAllBytes(file);
        return new BroughtExport(content, sha256(content), recognised.format().id(), rows);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
