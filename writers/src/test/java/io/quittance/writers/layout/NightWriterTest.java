package io.quittance.writers.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.domain.calendar.DeadlineTable;
import io.quittance.domain.calendar.WorkingDays;
import io.quittance.domain.judge.Finding;
import io.quittance.domain.judge.RefundInstruction;
import io.quittance.domain.judge.Route;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.LineKey;
import io.quittance.writers.SampleNight;
import io.quittance.writers.night.FindingStatus;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightFinding;
import io.quittance.writers.outbox.FileTotal;
import io.quittance.writers.outbox.Outbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightWriterTest {
    private static final int MANY = Integer.getInteger("many.findings", 20_000);

    private static final Finding LIKE = SampleNight.findings().get(1).finding();

    @TempDir
    Path dir;

    @Test
    void manyFindingsGoThroughOneByOne() throws IOException {
        try (Outbox outbox = Outbox.stage(dir, "2026-11-20")) {
            NightWriter writer = NightWriter.open(night(true), outbox);
            for (int i = 0; i < MANY; i++) {
                writer.finding(credit(i));
            }
            assertThat(outbox.totals())
                    .containsEntry("findings.csv", new FileTotal(MANY, Fen.of(MANY * 10L)))
                    .containsEntry("credits/CMCC-credits.csv", new FileTotal(MANY, Fen.of(MANY * 10L)));
            writer.finish(SampleNight.facts());
            assertThat(outbox.totals().get("complaints/CMCC-complaints.csv"))
                    .isEqualTo(new FileTotal(MANY, Fen.of(MANY * 10L)));
        }
    }

    @Test
    void aComplaintAsksForWhatWasClaimedBeforeAndIsNotBack() throws IOException {
        try (Outbox outbox = Outbox.stage(dir, "2026-11-20")) {
            NightWriter writer = NightWriter.open(night(true), outbox);
            writer.finding(credit(1, Fen.of(7)));
            writer.finding(credit(2, Fen.ZERO));
            writer.finish(SampleNight.facts());
            assertThat(outbox.totals())
                    .containsEntry("credits/CMCC-credits.csv", new FileTotal(1, Fen.of(7)))
                    .containsEntry("complaints/CMCC-complaints.csv", new FileTotal(2, Fen.of(20)));
        }
    }

    @Test
    void findingsOutOfOrderOrTwiceAreADefect() throws IOException {
        try (Outbox outbox = Outbox.stage(dir, "2026-11-20")) {
            NightWriter writer = NightWriter.open(night(true), outbox);
            writer.finding(credit(2));
            assertThatThrownBy(() -> writer.finding(credit(2))).hasMessageContaining("comes twice");
            assertThatThrownBy(() -> writer.finding(credit(1))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aNightWithoutFindingsStillHasItsRefundAndTerminationFiles() throws IOException {
        try (Outbox outbox = Outbox.stage(dir, "2026-11-20")) {
            NightWriter.open(night(false), outbox).finish(SampleNight.facts());
            assertThat(outbox.files())
                    .extracting(file -> file.path())
                    .containsExactly(
                            "findings.csv",
                            "proof.csv",
                            "quarantine.csv",
                            "refunds/alipay-refunds.csv",
                            "refunds/manual-transfers.csv",
                            "refunds/wechat-refunds.csv",
                            "report.html",
                            "report.xlsx",
                            "terminations/alipay-terminations.csv",
                            "terminations/wechat-terminations.csv");
        }
    }

    @Test
    void anUnmaskedNightPrintsAccountsWhole() {
        LineKey line = new LineKey("CMCC", "13800125678", "S");
        assertThat(night(true).account(line)).isEqualTo("13800125678");
        assertThat(night(false).account(line)).isEqualTo("138****5678");
    }

    @Test
    void anOperatorsFileNameCannotLeaveItsFolder() {
        assertThat(OperatorFiles.fileName("CMCC")).isEqualTo("CMCC");
        assertThat(OperatorFiles.fileName("../x")).isEqualTo("%2E%2E%2Fx");
        assertThat(OperatorFiles.fileName("移")).isEqualTo("%E7%A7%BB");
    }

    private static Night night(boolean unmasked) {
        return new Night(
                LocalDate.of(2026, 11, 20),
                "2026-11-20",
                Language.ZH,
                unmasked,
                DeadlineTable.none(),
                WorkingDays.unpublished());
    }

    private static NightFinding credit(int i) {
        return credit(i, Fen.of(10));
    }

    /** Of 10 fen, of which the rest was released before. */
    private static NightFinding credit(int i, Fen instructed) {
        Finding like = LIKE;
        RefundInstruction instruction =
                new RefundInstruction("N" + i, Route.CREDIT, null, null, null, Fen.of(10), instructed, null, null);
        Finding finding = new Finding(
                "f" + i,
                like.code(),
                new LineKey("CMCC", String.format(Locale.ROOT, "138%08d", i), "RING"),
                "BALANCE",
                "C" + i,
                "",
                "",
                "T" + i,
                like.periodStart(),
                like.periodEnd(),
                like.takenAt(),
                like.effectiveEnd(),
                Fen.of(10),
                Fen.of(10),
                Route.CREDIT,
                List.of(),
                like.policy(),
                like.reasonZh(),
                like.reasonEn(),
                like.sources(),
                instructed.isPositive() ? List.of(instruction) : List.of(),
                Fen.of(10).minus(instructed));
        return new NightFinding(finding, FindingStatus.NEW, null, "K" + i);
    }
}
