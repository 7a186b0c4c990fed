package io.quittance.writers.layout;

import com.google.auto.service.AutoService;
import io.quittance.domain.judge.Finding;
import io.quittance.writers.csv.CsvShape;
import io.quittance.writers.dossier.AnswerDeadline;
import io.quittance.writers.night.Night;
import io.quittance.writers.night.NightFinding;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.outbox.Outbox;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code complaints/<operator>-complaints.csv}: one row a case, that is a line with money its operator took or bills.
 *
 * <p>Accounts that are masked alike come mixed, so the cases of one printed line are held until the next one begins;
 * they are written in the order of their first findings.
 */
@AutoService(OutboxLayout.class)
public final class ComplaintsLayout implements OutboxLayout {
    private static final CsvShape SHAPE = CsvShape.forPeople(
                    "case_no",
                    "operator",
                    "account",
                    "service_code",
                    "charge_ids",
                    "grounds",
                    "credit_amount",
                    "void_amount",
                    "total_amount",
                    "effective_end",
                    "remedy_zh",
                    "deadline",
                    "deadline_basis",
                    "finding_ids")
            .summing("total_amount");

    @Override
    public String name() {
        return "complaints";
    }

    @Override
    public LayoutWriter open(Night night, Outbox outbox) {
        return new Writer(night, new OperatorFiles(outbox, "complaints", SHAPE));
    }

    private static final class Writer implements LayoutWriter {
        private final Night night;
        private final OperatorFiles files;
        private final Map<String, ComplaintCase> alike = new LinkedHashMap<>();
        private final Map<String, AnswerDeadline> deadlines = new HashMap<>();
        private String printedLine = "";

        Writer(Night night, OperatorFiles files) {
            this.night = night;
            this.files = files;
        }

        @Override
        public void finding(NightFinding reported) throws IOException {
            Finding finding = reported.finding();
            if (!reported.isOpen() || !ComplaintCase.concerns(finding)) {
                return;
            }
            String printed = String.join(
                    "\0",
                    finding.line().operator(),
                    night.account(finding.line()),
                    finding.line().serviceCode());
            if (!printed.equals(printedLine)) {
                flush();
                printedLine = printed;
            }
            alike.computeIfAbsent(
                            finding.line().account(),
                            account -> new ComplaintCase(finding.line(), reported.caseNumber()))
                    .add(finding);
        }

        @Override
        public void finish(NightReport report) throws IOException {
            close();
        }

        @Override
        public void close() throws IOException {
            flush();
            files.close();
        }

        private void flush() throws IOException {
            for (ComplaintCase complaint : alike.values()) {
                write(complaint);
            }
            alike.clear();
        }

        private void write(ComplaintCase complaint) throws IOException {
            String operator = complaint.line().operator();
            AnswerDeadline deadline = deadlines.computeIfAbsent(operator, one -> AnswerDeadline.of(one, night));
            files.of(operator)
                    .text(complaint.number())
                    .text(operator)
                    .text(night.account(complaint.line()))
                    .text(complaint.line().serviceCode())
                    .texts(complaint.charges())
                    .texts(complaint.grounds())
                    .yuan(complaint.credit())
                    .yuan(complaint.voided())
                    .yuan(complaint.credit().plus(complaint.voided()))
                    .time(complaint.effectiveEnd())
                    .text(complaint.remedyZh())
                    .date(deadline.date())
                    .text(deadline.basis())
                    .texts(complaint.findings())
                    .end();
        }
    }
}
