package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.record.ChargeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A late fee for a charge of the same operator that should not have been.
 *
 * <pre>
 * charge B1  goes back (or is void)
 * late fee L1 for B1  goes back
 * late fee L2 for L1  goes back
 * </pre>
 *
 * <p>Does not flag a late fee for a charge that stands or was merely paid twice. Source: judgement, Findings.
 */
@AutoService(Rule.class)
public final class LateFeeOnWrongfulCharge implements Rule {

    private static final FindingCode CODE = new FindingCode(
            "LATE_FEE_ON_WRONGFUL_CHARGE", Severity.REFUND, 100, "对错误扣费收取滞纳金", "Late fee on a wrongful charge");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        List<Ground> grounds = new ArrayList<>();
        for (BilledCharge charge : hearing.line().charges()) {
            BilledCharge base = charge.is(ChargeKind.LATE_FEE) ? baseOf(hearing, charge) : null;
            if (base != null && isWrongful(hearing, base, new HashSet<>())) {
                grounds.add(ground(charge, base));
            }
        }
        return grounds;
    }

    private Ground ground(BilledCharge charge, BilledCharge base) {
        String zh = "滞纳金" + Words.zh(charge) + "，其基础" + Words.zh(base) + "，本不应收取。";
        String en =
                "Late fee " + Words.en(charge) + " is for " + Words.en(base) + ", which should not have been taken.";
        return Ground.on(charge, CODE, zh, en).citing(base.charge().source());
    }

    /** What never asked for money was not wrongful, whenever it was. */
    private static boolean isWrongful(Hearing hearing, BilledCharge charge, Set<String> seen) {
        if (!charge.charge().amount().isPositive()) {
            return false;
        }
        if (hearing.docket().isWrongful(charge)) {
            return true;
        }
        BilledCharge base =
                charge.is(ChargeKind.LATE_FEE) && seen.add(charge.identity()) ? baseOf(hearing, charge) : null;
        return base != null && isWrongful(hearing, base, seen);
    }

    private static @Nullable BilledCharge baseOf(Hearing hearing, BilledCharge charge) {
        String base = charge.charge().baseChargeId();
        return base == null ? null : hearing.account().charge(charge.operator(), base);
    }
}
