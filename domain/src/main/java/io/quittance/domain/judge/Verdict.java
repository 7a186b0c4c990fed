package io.quittance.domain.judge;

import io.quittance.domain.history.AccountHistory;
import io.quittance.domain.history.BilledCharge;
import io.quittance.domain.history.CollectedPayment;
import io.quittance.domain.history.LineHistory;
import io.quittance.domain.money.Fen;
import io.quittance.domain.record.LineKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds the grounds on the same money into one finding: the first by precedence, the others beside it in
 * {@code also}. Money that has gone back in full has no finding, and no money is claimed twice.
 */
final class Verdict {

    private static final Comparator<Finding> IN_ORDER = Comparator.comparing(Finding::line)
            .thenComparing(finding -> finding.code().precedence())
            .thenComparing(Finding::id);

    private final AccountHistory account;
    private final Docket docket;
    private final Instructions instructions;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    Verdict(AccountHistory account, Docket docket, AuditSettings settings) {
        this.account = account;
        this.docket = docket;
        this.instructions = new Instructions(settings);
    }

    /** The findings of the account, ordered by line, precedence and id. */
    List<Finding> findings() {
        docket.matters().forEach(this::conclude);
        findings.sort(IN_ORDER);
        return List.copyOf(findings);
    }

    /** What the findings claim; after {@link #findings}. */
    List<Claim> claims() {
        return List.copyOf(claims);
    }

    private void conclude(Docket.Matter matter) {
        Subject subject = matter.grounds().get(0).subject();
        if (subject instanceof Subject.OfCharge of) {
            concludeCharge(matter, of.charge());
        } else if (subject instanceof Subject.OfPayment of) {
            concludePayment(matter, of.collected());
        } else {
            matter.grounds().forEach(ground -> find(matter.line(), ground, List.of(), Claim.NONE));
        }
    }

    private void concludeCharge(Docket.Matter matter, BilledCharge charge) {
        if (docket.leavesNothing(charge)) {
            return;
        }
        Ground lead = matter.grounds().get(0);
        List<Ground> others = new ArrayList<>();
        for (Ground other : matter.grounds().subList(1, matter.grounds().size())) {
            if (other.beside()) {
                find(matter.line(), other, List.of(), Claim.NONE);
            } else {
                others.add(other);
            }
        }
        find(matter.line(), lead, others, claim(lead, charge));
    }

    private void concludePayment(Docket.Matter matter, CollectedPayment payment) {
        Ground lead = matter.grounds().get(0);
        List<Ground> others =
                new ArrayList<>(matter.grounds().subList(1, matter.grounds().size()));
        BilledCharge charge = chargeOf(matter.line(), payment);
        if (charge != null && lead.absorbing() && docket.isAbsorbed(charge)) {
            others.addAll(docket.on(charge));
        }
        Fen claim = lead.isRefund() ? payment.net() : Fen.ZERO;
        find(matter.line(), lead, others, instructions.forPayments(List.of(payment), claim));
    }

    private Claim claim(Ground lead, BilledCharge charge) {
        if (!lead.isRefund() || charge.isUncollected()) {
            return Claim.NONE;
        }
        Fen left = docket.left(charge);
        Fen limit = lead.limit();
        Fen claim = limit == null ? left : left.min(limit);
        return charge.isFromBalance()
                ? instructions.forBalance(charge, lead.code(), claim)
                : instructions.forPayments(docket.unclaimed(charge), claim);
    }

    private void find(LineKey line, Ground ground, List<Ground> others, Claim claim) {
        List<String> also = others.isEmpty() ? List.of() : namesBeside(ground, others);
        findings.add(new FindingDraft(line, ground, docket, account).finish(also, claim));
        claims.add(claim);
    }

    private static List<String> namesBeside(Ground ground, List<Ground> others) {
        return others.stream()
                .map(Ground::code)
                .sorted(Comparator.comparing(FindingCode::precedence))
                .map(FindingCode::name)
                .filter(name -> !name.equals(ground.code().name()))
                .distinct()
                .toList();
    }

    private @Nullable BilledCharge chargeOf(LineKey line, CollectedPayment payment) {
        String chargeId = payment.link().chargeId();
        return chargeId == null ? null : account.charge(line.operator(), chargeId);
    }

    /** Ids of the charges and payments whose money has gone back in full. */
    static Set<String> returnedOf(AccountHistory account) {
        Set<String> returned = new HashSet<>();
        for (LineHistory line : account.lines()) {
            for (BilledCharge charge : line.charges()) {
                if (charge.charge().amount().isPositive() && charge.isRepaid()) {
                    returned.add(charge.identity());
                }
            }
            for (CollectedPayment payment : line.payments()) {
                if (payment.payment().amount().isPositive() && !payment.net().isPositive()) {
                    returned.add(payment.identity());
                }
            }
        }
        return Set.copyOf(returned);
    }
}
