package io.quittance.domain.rules;

import com.google.auto.service.AutoService;
import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.history.Ending;
import io.quittance.domain.history.LineHistory;
import io.quittance.domain.judge.FindingCode;
import io.quittance.domain.judge.Ground;
import io.quittance.domain.judge.Hearing;
import io.quittance.domain.judge.Rule;
import io.quittance.domain.judge.Severity;
import io.quittance.domain.record.ChargeKind;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.Opening;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bundled service goes on being charged after the service it came with has ended.
 *
 * <pre>
 * parent ═════════ E ─────────────
 * child  ═════════════ B1 to review
 * </pre>
 *
 * <p>Does not flag when the parent was opened again, when the child has a cancellation of its own, or when nothing is
 * known of the parent. Source: judgement, Findings.
 */
@AutoService(Rule.class)
public final class OrphanedBundleCharge implements Rule {

    private static final FindingCode CODE = new FindingCode(
            "ORPHANED_BUNDLE_CHARGE",
            Severity.REVIEW,
            140,
            "捆绑业务遗留扣费",
            "Bundled service charged after its parent ended");

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public List<Ground> judge(Hearing hearing) {
        if (!hearing.line().spells().endings().isEmpty()) {
            return List.of();
        }
        List<Ground> grounds = new ArrayList<>();
        for (BilledCharge charge : hearing.line().charges()) {
            Opening terms = charge.is(ChargeKind.RECURRING)
                    ? hearing.line().spells().termsAt(charge.charge().chargedAt())
                    : null;
            LineHistory parent = terms == null ? null : parentOf(hearing, terms);
            Ending ending = parent == null ? null : endedBefore(parent, charge);
            if (terms != null && parent != null && ending != null) {
                grounds.add(ground(charge, terms, parent.key().serviceCode(), ending));
            }
        }
        return grounds;
    }

    private Ground ground(BilledCharge charge, Opening terms, String service, Ending ending) {
        String zh = "主业务 " + service + " 的" + Words.zh(ending) + "，随其开通的业务仍有" + Words.zh(charge) + "。";
        String en = "Of the parent service " + service + " " + Words.en(ending) + ", yet the bundled service had "
                + Words.en(charge) + ".";
        return Ground.on(charge, CODE, zh, en).by(ending).citing(terms.source());
    }

    private static @Nullable LineHistory parentOf(Hearing hearing, Opening terms) {
        String parent = terms.parentServiceCode();
        LineKey child = hearing.line().key();
        return parent == null ? null : hearing.account().line(new LineKey(child.operator(), child.account(), parent));
    }

    private static @Nullable Ending endedBefore(LineHistory parent, BilledCharge charge) {
        boolean over =
                parent.spells().all().stream().noneMatch(spell -> spell.end().isAfter(charge.serviceInstant()));
        return over ? parent.spells().decidingAt(charge.serviceInstant()) : null;
    }
}
