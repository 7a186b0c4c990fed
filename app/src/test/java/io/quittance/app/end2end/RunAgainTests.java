package io.quittance.app.end2end;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.app.settings.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same night again, two at once, late files, late dates, and a night given up. */
class RunAgainTests extends WithInstallation {

    private static final String DATE = Stories.DATE;

    @BeforeEach
    void aSmallInbox() throws IOException {
        Stories.deliver(installation);
    }

    @Test
    void theSameNightAgainIsDoneAndNothingIsTouched() {
        installation.night(DATE).endsWith(0);
        Map<Path, FileTime> before = touched();
        Ledger ledger = installation.ledger();
        Ended again = installation.night(DATE).endsWith(0);
        assertThat(again.out()).startsWith("账务日 2026-11-19 已经完成，未做任何改动");
        assertThat(touched()).isEqualTo(before);
        assertThat(installation.ledger()).isEqualTo(ledger);
    }

    @Test
    void aNightWhoseLastStepFailedIsDoneToItsEnd() {
        installation.night(DATE).endsWith(0);
        Ledger ledger = installation.ledger();
        try (Psql psql = Psql.on(installation.home())) {
            psql.change("delete from night_step where step = 'release'");
            psql.change("update batch_step_execution set status = 'FAILED' where step_name = 'release'");
            psql.change("update batch_job_execution set status = 'FAILED'");
        }
        installation.night(DATE).endsWith(0);
        installation.ledger().isSameAs(ledger);
    }

    @Test
    void anOutboxThatWasDeletedIsWrittenAgainEvenAfterLaterNights() throws IOException {
        installation.night(DATE).endsWith(0);
        Outbox first = installation.outbox(DATE);
        Path next = Files.createDirectory(folder.resolve("next"));
        String withdrawn = Stories.cancelled(1).replace("COMPLETED", "WITHDRAWN");
        Files.writeString(next.resolve("late.csv"), Stories.CANCELLATIONS + Stories.cancelled(2) + withdrawn);
        String november = Stories.october(1).replace("C-1", "C-9").replace("202610,2026-10", "202611,2026-11");
        Files.writeString(next.resolve("charges.csv"), Stories.CHARGES + november);
        installation.night("2026-11-20", "--inbox", next.toString()).endsWith(0);
        Trees.delete(installation.out().resolve(DATE));
        installation.night(DATE).endsWith(0);
        installation.outbox(DATE).isSameAs(first);
    }

    @Test
    void ofTwoAtOnceOneRunsAndTheOtherSaysSo() throws IOException {
        try (RunningNight first = installation.launch(DATE)) {
            first.awaitStep("读入").hold();
            installation.night(DATE).saysOnly(2, "已有一个夜间作业正在此账本上运行");
            first.release();
            first.ended().endsWith(0);
        }
        assertThat(installation.outbox(DATE).findings()).hasSize(1);
    }

    @Test
    void newFilesForADoneDateMakeASupplementOfWhatTheyChange() throws IOException {
        installation.night(DATE).endsWith(0);
        Map<Path, FileTime> before = touched();
        installation.deliver("late/cancellations.csv", Stories.CANCELLATIONS + Stories.cancelled(2));
        installation.night(DATE).endsWith(0);
        assertThat(installation.outbox(DATE + "-2").findings())
                .extracting(finding -> finding.get("status") + " " + finding.get("charge_id"))
                .containsExactly("NEW " + Stories.charge(2));
        assertThat(touched()).containsAllEntriesOf(before);
        assertThat(installation.night(DATE).endsWith(0).out()).contains("已经完成", DATE + "-2");
    }

    @Test
    void aDateBeforeTheLastBalancedIsRefused() {
        installation.night(DATE).endsWith(0);
        installation.night("2026-11-18").saysOnly(2, "2026-11-18 早于", DATE);
        assertThat(installation.out().resolve("2026-11-18")).doesNotExist();
    }

    @Test
    void aNightThatWasKilledIsGivenUpWhenItsInboxHasChanged() throws Exception {
        for (String step : new String[] {"读入", "判定", "收尾"}) {
            try (RunningNight night = installation.launch(DATE)) {
                night.awaitStep(step).kill();
            }
            installation.deliver("more-" + step + ".csv", Stories.CANCELLATIONS + Stories.cancelled(2));
        }
        installation.night(DATE).endsWith(0);
        Path other = Files.createDirectory(folder.resolve("other"));
        try (Installation undisturbed = Installation.in(other)) {
            undisturbed.night(DATE, "--inbox", installation.inbox().toString()).endsWith(0);
            installation.outbox(DATE).isSameAs(undisturbed.outbox(DATE));
            Set<String> kept = Set.of("charge", "cancellation", "finding", "standing_finding", "partitions");
            assertThat(installation.ledger().of(kept))
                    .isEqualTo(undisturbed.ledger().of(kept));
        }
    }

    private Map<Path, FileTime> touched() {
        Map<Path, FileTime> times = new TreeMap<>();
        try (Stream<Path> all = Files.walk(installation.out())) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                times.put(path, Files.getLastModifiedTime(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return times;
    }
}
