package io.quittance.writers.layout;

import com.google.auto.service.AutoService;
import io.quittance.domain.judge.Finding;
import io.quittance.domain.judge.RefundInstruction;
import io.quittance.domain.judge.Route;
import io.quittance.domain.money.Fen;
import io.quittance.writers.csv.CsvFile;
import io.quittance.writers.csv.CsvShape;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightFinding;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.outbox.Outbox;
import java.io.IOException;

/**
 * {@code credits/<operator>-credits.csv}: what an operator must credit ({@code CREDIT}, with an instruction) or void
 * ({@code VOID}: nothing was collected, so nothing is credited and there is no instruction).
 */
@AutoService(OutboxLayout.class)
public final class CreditsLayout implements OutboxLayout {
    private static final CsvShape SHAPE = CsvShape.forPeople(
                    "credit_no",
                    "action",
                    "finding_id",
                    "code",
                    "operator",
                    "account",
                    "service_code",
                    "charge_id",
                    "period_start",
                    "period_end",
                    "charged_at",
                    "charge_amount",
                    "credit_amount",
                    "effective_end",
                    "reason_zh",
                    "reason_en")
            .summing("credit_amount");

    @Override
    public String name() {
        return "credits";
    }

    @Override
    public LayoutWriter open(Night night, Outbox outbox) {
        return new Writer(night, new OperatorFiles(outbox, "credits", SHAPE));
    }

    private record Writer(Night night, OperatorFiles files) implements LayoutWriter {
        @Override
        public void finding(NightFinding reported) throws IOException {
            Finding finding = reported.finding();
            if (!reported.isOpen()) {
                return;
            }
            for (RefundInstruction instruction : finding.instructions()) {
                if (instruction.route() == Route.CREDIT) {
                    write(finding, Route.CREDIT, instruction.number(), instruction.paid(), instruction.amount());
                }
            }
            if (finding.route() == Route.VOID) {
                write(finding, Route.VOID, "", finding.amount(), Fen.ZERO);
            }
        }

        private void write(Finding finding, Route action, String number, Fen charge, Fen credit) throws IOException {
            CsvFile csv = files.of(finding.line().operator());
            csv.text(number)
                    .text(action.name())
                    .text(finding.id())
                    .text(finding.code().name())
                    .text(finding.line().operator())
                    .text(night.account(finding.line()))
                    .text(finding.line().serviceCode())
                    .text(finding.chargeId())
                    .bound(finding.periodStart())
                    .bound(finding.periodEnd())
                    .time(finding.takenAt())
                    .yuan(charge)
                    .yuan(credit)
                    .time(finding.effectiveEnd())
                    .text(finding.reasonZh())
                    .text(finding.reasonEn())
                    .end();
        }

        @Override
        public void finish(NightReport report) throws IOException {
            close();
        }

        @Override
        public void close() throws IOException {
            files.close();
        }
    }
}
