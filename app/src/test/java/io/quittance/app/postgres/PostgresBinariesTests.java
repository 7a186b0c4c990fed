package io.quittance.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class PostgresBinariesTests {

    @TempDir
    Path folder;

    @Test
    void programsStayProgramsAndLinksStayLinks() throws IOException {
        TarArchiveEntry link = new TarArchiveEntry("bin/alias", TarConstants.LF_SYMLINK);
        link.setLinkName("../bin/tool");
        unpack(file("bin/tool", 0755), link, file("share/words", 0644));
        assertThat(folder.resolve("out/bin/tool")).isExecutable();
        assertThat(folder.resolve("out/share/words")).isNotEmptyFile();
        assertThat(Files.isExecutable(folder.resolve("out/share/words"))).isFalse();
        assertThat(folder.resolve("out/bin/alias")).isSymbolicLink().isExecutable();
    }

    @Test
    void anEntryThatLeadsOutOfTheArchiveIsRefused() {
        assertThatThrownBy(() -> unpack(file("../evil", 0644))).hasMessageContaining("Leads out of the archive");
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @Test
    void aLinkThatLeadsOutOfTheArchiveIsRefused() {
        TarArchiveEntry link = new TarArchiveEntry("lib/evil", TarConstants.LF_SYMLINK);
        link.setLinkName("../../elsewhere");
        assertThatThrownBy(() -> unpack(link)).hasMessageContaining("Leads out of the archive");
    }

    private void unpack(TarArchiveEntry... entries) throws IOException {
        byte[] content = "x".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZOutputStream(packed, new LZMA2Options(0)))) {
            for (TarArchiveEntry entry : entries) {
                if (entry.isFile()) {
                    entry.setSize(content.length);
                }
                tar.putArchiveEntry(entry);
                if (entry.isFile()) {
                    tar.write(content);
                }
                tar.closeArchiveEntry();
            }
        }
        PostgresBinaries.unpack(new ByteArrayInputStream(packed.toByteArray()), folder.resolve("out"));
    }

    private static TarArchiveEntry file(String name, int mode) {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setMode((TarArchiveEntry.DEFAULT_FILE_MODE & ~0777) | mode);
        return entry;
    }
}
