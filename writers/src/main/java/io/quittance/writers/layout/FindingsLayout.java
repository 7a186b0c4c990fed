package io.quittance.writers.layout;

import com.google.auto.service.AutoService;
import io.quittance.domain.judge.Finding;
import io.quittance.domain.judge.Route;
import io.quittance.domain.record.Source;
import io.quittance.writers.csv.CsvFile;
import io.quittance.writers.csv.CsvShape;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightFinding;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.outbox.Outbox;
import java.io.IOException;

/** {@code findings.csv}: every finding of the night, whatever its status. */
@AutoService(OutboxLayout.class)
public final class FindingsLayout implements OutboxLayout {
    private static final CsvShape SHAPE = CsvShape.forPeople(
                    "finding_id",
                    "code",
                    "severity",
                    "status",
                    "business_date",
                    "operator",
                    "account",
                    "service_code",
                    "channel",
                    "charge_id",
                    "payment_id",
                    "agreement_no",
                    "cancel_no",
                    "period_start",
                    "period_end",
                    "taken_at",
                    "effective_end",
                    "amount",
                    "refund_amount",
                    "route",
                    "also",
                    "policy",
                    "reason_zh",
                    "reason_en",
                    "source")
            .summing("refund_amount");

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public LayoutWriter open(Night night, Outbox outbox) throws IOException {
        return new Writer(night, outbox.csv("findings.csv", SHAPE));
    }

    private record Writer(Night night, CsvFile csv) implements LayoutWriter {
        @Override
        public void finding(NightFinding reported) throws IOException {
            Finding finding = reported.finding();
            what(finding, reported.status().name());
            where(finding);
            when(finding);
            why(finding);
            csv.end();
        }

        private void what(Finding finding, String status) {
            csv.text(finding.id())
                    .text(finding.code().name())
                    .text(finding.code().severity().name())
                    .text(status)
                    .date(night.businessDate());
        }

        private void where(Finding finding) {
            csv.text(finding.line().operator())
                    .text(night.account(finding.line()))
                    .text(finding.line().serviceCode())
                    .text(finding.channel())
                    .text(finding.chargeId())
                    .text(finding.paymentId())
                    .text(finding.agreementNo())
                    .text(finding.cancelNo());
        }

        private void when(Finding finding) {
            csv.bound(finding.periodStart())
                    .bound(finding.periodEnd())
                    .time(finding.takenAt())
                    .time(finding.effectiveEnd());
        }

        private void why(Finding finding) {
            Route route = finding.route();
            csv.yuan(finding.amount())
                    .yuan(finding.refundAmount())
                    .text(route == null ? null : route.name())
                    .texts(finding.also())
                    .text(finding.policy())
                    .text(finding.reasonZh())
                    .text(finding.reasonEn())
                    .texts(finding.sources().stream().map(Source::toString).toList());
        }

        @Override
        public void finish(NightReport report) throws IOException {
            close();
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }
}
