package io.quittance.jobs.dossier;

import io.quittance.readers.container.Member;
import io.quittance.readers.text.TextEncoding;
import java.io.IOException;

/** Who knows which encoding a delivered text is in, or finds out. */
@FunctionalInterface
public interface Encodings {
    /** That of a member of the file with that digest. */
    TextEncoding of(String sha256, Member member) throws IOException;
}
