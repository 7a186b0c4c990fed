package io.quittance.jobs.step;

import io.quittance.ledger.night.InputFiles;
import io.quittance.readers.container.Member;
import io.quittance.readers.format.FormatCatalog;
import io.quittance.readers.format.Recognised;
import io.quittance.readers.format.Recognition;
import io.quittance.readers.text.TextEncoding;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the files of one night are recognised as. Which encoding a text is in takes reading all of it, so it is kept for
 * whoever asks for the same text again. Thread-safe.
 */
public final class Recognitions {
    private final Recognition recognition;
    private final Map<String, TextEncoding> encodings = new ConcurrentHashMap<>();

    /** Among the formats of the catalog. */
    public Recognitions(FormatCatalog formats) {
        this.recognition = new Recognition(formats);
    }

    /**
     * The format of a member of the file with that digest.
     *
     * @throws io.quittance.readers.container.HeldFileException as {@link Recognition#recognise(Member)} does
     */
    Recognised of(String sha256, Member member) throws IOException {
        return member.isSpreadsheet()
                ? recognition.recognise(member)
                : recognition.recognise(member, encoding(sha256, member));
    }

    /** The encoding of a text in the file with that digest. */
    TextEncoding encoding(String sha256, Member member) throws IOException {
        String key = InputFiles.key(sha256, member.name());
        TextEncoding known = encodings.get(key);
        if (known == null) {
            known = TextEncoding.of(member);
            encodings.put(key, known);
        }
        return known;
    }
}
