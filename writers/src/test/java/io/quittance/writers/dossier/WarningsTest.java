package io.quittance.writers.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.calendar.ComplaintChannel;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarningsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private final SampleCase sample = new SampleCase();

    @ParameterizedTest
    @EnumSource
    void everyWarningIsInBothLanguages(Addressee to) {
        sample.to = to;
        sample.months = 0;
        sample.operator = to == Addressee.MIIT ? "SHOP" : "CMCC";
        for (ComplaintChannel channel : ComplaintChannel.values()) {
            sample.inTheWay.add(SampleCase.blocking(channel, to.channel()));
            sample.consequences.add(SampleCase.blocking(to.channel(), channel));
            sample.filings.add(new Filing(channel, DAY, "GD-1", Filing.State.ACCEPTED));
        }
        sample.unknownFilings.add(new UnknownFiling("OMBUDSMAN", DAY, "", Filing.State.FILED));
        sample.filings.removeIf(filing -> to == Addressee.MIIT && Contents.isPrior(filing));
        assertThat(Warnings.of(sample.facts()))
                .hasSizeGreaterThan(8)
                .allSatisfy(warning -> assertThat(warning.zh()).endsWith("。"))
                .allSatisfy(
                        warning -> assertThat(warning.en()).endsWith(".").doesNotContainPattern("[\\p{IsHan}，。；：（）]"));
    }

    @Test
    void aFilingInTheWayIsSaidWithItsNumberAndItsBasis() {
        sample.inTheWay.add(SampleCase.blocking(ComplaintChannel.MARKET_REGULATOR, ComplaintChannel.OPERATOR));
        sample.filings.add(new Filing(ComplaintChannel.MARKET_REGULATOR, DAY, "GD-1", Filing.State.ACCEPTED));
        assertThat(Warnings.of(sample.facts()))
                .containsExactly(new Warning(
                        "可能不予受理：同一争议2026-11-01 向市场监管部门（12315）提交（编号 GD-1），已受理。依据：《电信用户申诉处理办法》第十一条第（四）项。",
                        "It may be refused: the same dispute was taken to the market regulator (12315) on 2026-11-01"
                                + " (number GD-1), accepted. Basis: art. 11(4)."));
    }
}
