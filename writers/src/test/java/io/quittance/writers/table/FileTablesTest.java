package io.quittance.writers.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.money.Fen;
import io.quittance.domain.quarantine.HoldCode;
import io.quittance.domain.quarantine.Reason;
import io.quittance.writers.SampleNight;
import io.quittance.writers.night.FileResult;
import io.quittance.writers.night.FileStatus;
import io.quittance.writers.night.FileTotal;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightFacts;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.NightTally;
import io.quittance.writers.night.ProofLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileTablesTest {
    @Test
    void aFirstLineThatIsQuotedTellsNoPerson() {
        FileTables tables = tables(
                List.of(), HoldCode.UNKNOWN_FORMAT.of("13800138000,张三,zhangsan@example.com,138-0013-8001,20261120"));
        assertThat(tables.notTaken().rows().get(0).cells())
                .contains(Cell.text("没有格式能识别该文件的表头：138****8000,张三,z****n@example.com,138****8001,20261120"));
    }

    @Test
    void aTotalThatIsNotDeclaredIsNotSaidToBeNothing() {
        FileTables tables = tables(
                List.of(
                        new FileTotal("笔数", null, 0, ProofLine.Unit.COUNT),
                        new FileTotal("金额", null, 1250, ProofLine.Unit.FEN)),
                HoldCode.TRAILER_MISSING.of(""));
        Table.Row row = tables.totals().rows().get(0);
        assertThat(row.cells()).contains(Cell.text("笔数 — / 0；金额 — / 12.50"));
        assertThat(row.emphasis()).isEqualTo(Table.Emphasis.ALERT);
    }

    private static FileTables tables(List<FileTotal> totals, Reason hold) {
        NightFacts facts = SampleNight.facts();
        FileResult held = new FileResult(
                "a.csv", "ab".repeat(32), 9, "", FileStatus.HELD, 0, 0, 0, 0, 0, Fen.ZERO, totals, List.of(hold));
        NightFacts ofOne = new NightFacts(
                List.of(held),
                facts.proof(),
                facts.openItems(),
                facts.policies(),
                facts.formatsDigest(),
                facts.past(),
                facts.casework());
        Night night = SampleNight.night(Language.ZH);
        return new FileTables(new NightReport(night, ofOne, new NightTally(night)));
    }
}
