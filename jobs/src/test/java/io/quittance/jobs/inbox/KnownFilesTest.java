package io.quittance.jobs.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KnownFilesTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Path inbox;
    private Path file;
    private Archive archive;

    @BeforeEach
    void deliver() throws IOException {
        inbox = Files.createDirectory(folder.resolve("in box %"));
        file = Files.writeString(inbox.resolve("账单 1.csv"), "one");
        archive = new Archive(folder.resolve("archive"));
    }

    @Test
    void whatNobodyTouchedIsKnown() throws Exception {
        Delivered taken = takenOnceSettled();
        assertThat(known().sha256(file)).contains(taken.sha256());
        assertThat(receive()).containsExactly(taken);
        assertThat(known().sha256(file)).contains(taken.sha256());
    }

    @Test
    void whatThisProgramPublishedBelowTheInboxIsNotDelivered() throws IOException {
        Files.writeString(Files.createDirectory(inbox.resolve("outbox")).resolve("findings.csv"), "ours");
        assertThat(receive()).extracting(Delivered::path).containsExactly("账单 1.csv");
    }

    @Test
    void aHomeBelowTheInboxIsNotDelivered() throws IOException {
        Path home = Files.createDirectory(inbox.resolve("home"));
        Files.writeString(home.resolve("account.key"), "secret");
        Files.createSymbolicLink(inbox.resolve("another name"), home);
        assertThat(receive()).extracting(Delivered::path).containsExactly("账单 1.csv");
    }

    @Test
    void anInboxBelowTheHomeIsRead() throws IOException {
        assertThat(new Inbox(inbox, Set.of(folder, folder.resolve("outbox")), archive).receive())
                .extracting(Delivered::path)
                .containsExactly("账单 1.csv");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatIsNoRegularFileIsHeldUnopened() throws Exception {
        Path pipe = inbox.resolve("pipe.csv");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Files.createSymbolicLink(inbox.resolve("link.csv"), pipe);
        assertThat(receive())
                .extracting(one -> one.hold() == null ? one.path() : one.hold().zh())
                .containsExactly("文件无法读取：link.csv，不是普通文件", "文件无法读取：pipe.csv，不是普通文件", "账单 1.csv");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aBackslashInANameIsNoFolder() throws IOException {
        Files.writeString(inbox.resolve("a\\b.csv"), "two");
        Files.writeString(Files.createDirectory(inbox.resolve("a")).resolve("b.csv"), "three");
        assertThat(receive()).extracting(Delivered::path).containsExactly("a/b.csv", "a\\b.csv", "账单 1.csv");
    }

    @Test
    void whatWasTouchedJustBeforeIsNot() throws IOException {
        receive();
        assertThat(known().sha256(file)).isEmpty();
    }

    @Test
    void anotherContentOfTheSameSizeAndTimeIsNotTakenForIt() throws Exception {
        FileTime time = Files.getLastModifiedTime(file);
        Delivered taken = takenOnceSettled();
        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, time);
        assertThat(known().sha256(file)).isEmpty();
        assertThat(receive())
                .singleElement()
                .satisfies(again ->
                        assertThat(again.sha256()).isNotEqualTo(taken.sha256()).isEqualTo(Archive.sha256(file)));
    }

    @Test
    void whatTheArchiveHasLostIsTakenAgain() throws Exception {
        Delivered taken = takenOnceSettled();
        Files.delete(archive.at(taken.sha256()));
        assertThat(receive()).containsExactly(taken);
        assertThat(archive.at(taken.sha256())).hasContent("one");
    }

    @Test
    void aDamagedNoteIsAsGoodAsNone() throws Exception {
        Delivered taken = takenOnceSettled();
        Files.writeString(archive.known(), "what %zz this\n");
        assertThat(receive()).containsExactly(taken);
        assertThat(known().sha256(file)).contains(taken.sha256());
    }

    private Delivered takenOnceSettled() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(LONG_ENOUGH);
        while (KnownFiles.stamp(file) == null && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(KnownFiles.stamp(file)).isNotNull();
        return receive().get(0);
    }

    private List<Delivered> receive() throws IOException {
        return new Inbox(inbox, Set.of(inbox.resolve("outbox"), inbox.resolve("home")), archive).receive();
    }

    private KnownFiles known() {
        return new KnownFiles(archive.known());
    }
}
