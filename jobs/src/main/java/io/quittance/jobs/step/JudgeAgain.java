package io.quittance.jobs.step;

import io.quittance.domain.calendar.WorkingDays;
import io.quittance.domain.judge.AccountVerdict;
import io.quittance.domain.judge.AuditSettings;
import io.quittance.domain.judge.Auditor;
import io.quittance.domain.policy.Policies;
import io.quittance.jobs.night.NightSettings;
import io.quittance.ledger.whatif.PastNight;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Judges a past night by other policies, in the same batches and on all cores as the night itself. */
public final class JudgeAgain {
    private final Policies policies;
    private final NightSettings settings;
    private final WorkingDays workingDays;

    /** By these policies; all else as in a night. */
    public JudgeAgain(Policies policies, NightSettings settings, WorkingDays workingDays) {
        this.policies = policies;
        this.settings = settings;
        this.workingDays = workingDays;
    }

    /** Judges as of the business date, with what was known then; verdicts come in the order of the accounts. */
    public void judge(PastNight night, LocalDate businessDate, Consumer<AccountVerdict> verdicts) {
        Auditor auditor = new Auditor(
                policies,
                new AuditSettings(
                        businessDate,
                        settings.carryForwardDays(),
                        settings.wechatRefundDays(),
                        settings.alipayRefundDays(),
                        workingDays));
        night.events(events -> new BatchedAudit(auditor).audit(events, verdicts));
    }
}
