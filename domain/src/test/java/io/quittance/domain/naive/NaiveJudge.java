package io.quittance.domain.naive;

import io.quittance.domain.judge.AuditSettings;
import io.quittance.domain.policy.Policies;
import io.quittance.domain.policy.Policy;
import io.quittance.domain.record.AutopayAgreement;
import io.quittance.domain.record.Cancellation;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.ChargeKind;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.ReleasedInstruction;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges one account, or one payment linked to no line, by loops over lists. */
final class NaiveJudge {

    private final AuditSettings settings;
    private final NaiveAccount account;
    private final Map<Charge, List<NaiveGround>> ofCharges = new LinkedHashMap<>();
    private final Map<LinkedPayment, List<NaiveGround>> ofPayments = new LinkedHashMap<>();
    private final List<NaiveFinding> findings = new ArrayList<>();

    private NaiveJudge(List<LineEvent> events, Policies policies, AuditSettings settings) {
        this.settings = settings;
        this.account = new NaiveAccount(events, policies);
    }

    /** What became of the released instructions, by number. */
    static List<String> states(List<LineEvent> events) {
        return new NaiveReleases(events).states();
    }

    /** What is found, in no order. */
    static List<NaiveFinding> judge(List<LineEvent> events, Policies policies, AuditSettings settings) {
        NaiveJudge judge = new NaiveJudge(events, policies, settings);
        judge.findGrounds();
        for (NaiveLine line : judge.account.lines()) {
            judge.conclude(line);
        }
        return judge.findings;
    }

    private void findGrounds() {
        for (NaiveLine line : account.lines()) {
            for (LinkedPayment payment : line.payments()) {
                NaivePaymentRules rules = new NaivePaymentRules(account, line, payment);
                ofPayments.put(payment, rules.grounds(settings.businessDate(), settings.carryForwardDays()));
            }
            for (Charge charge : line.charges()) {
                ofCharges.put(charge, new NaiveChargeRules(account, line, charge).grounds());
                compareWithChannel(line, charge);
            }
            line.charges().forEach(charge -> duplicateCharge(line, charge));
        }
        for (NaiveLine line : account.lines()) {
            line.charges().forEach(charge -> lateFee(line, charge));
        }
    }

    private List<NaiveGround> groundsOf(Charge charge) {
        return ofCharges.getOrDefault(charge, List.of());
    }

    private List<NaiveGround> groundsOf(LinkedPayment payment) {
        return ofPayments.getOrDefault(payment, List.of());
    }

    private void compareWithChannel(NaiveLine line, Charge charge) {
        List<LinkedPayment> payments = account.paymentsOf(line, charge);
        if (payments.size() == 1 && !payments.get(0).payment().amount().equals(charge.amount())) {
            long difference = charge.amount()
                    .minus(payments.get(0).payment().amount())
                    .abs()
                    .value();
            groundsOf(charge).add(NaiveGround.of(NaiveCode.AMOUNT_MISMATCH).showing(difference));
        }
        long age = NaiveChargeRules.age(charge.chargedAt(), settings.businessDate());
        if (NaiveAccount.isByChannel(charge) && payments.isEmpty() && age > settings.carryForwardDays()) {
            groundsOf(charge).add(NaiveGround.of(NaiveCode.UNCOLLECTED_CHARGE));
        }
    }

    private void duplicateCharge(NaiveLine line, Charge charge) {
        NaivePeriod period = line.spells().periodOf(charge);
        if (period == null || !isRightfulRecurring(line, charge)) {
            return;
        }
        for (Charge other : line.charges()) {
            if (isRightfulRecurring(line, other)
                    && period.equals(line.spells().periodOf(other))
                    && isBefore(other, charge)) {
                groundsOf(charge).add(NaiveGround.of(NaiveCode.DUPLICATE_CHARGE));
                return;
            }
        }
    }

    private static boolean isBefore(Charge one, Charge other) {
        return Comparator.comparing(Charge::chargedAt)
                        .thenComparing(Charge::chargeId)
                        .compare(one, other)
                < 0;
    }

    private boolean isRightfulRecurring(NaiveLine line, Charge charge) {
        return charge.kind() == ChargeKind.RECURRING
                && account.left(line, charge) > 0
                && account.net(line, charge) > 0
                && groundsOf(charge).stream()
                        .noneMatch(ground -> ground.code().compareTo(NaiveCode.DUPLICATE_CHARGE) < 0);
    }

    private void lateFee(NaiveLine line, Charge charge) {
        if (charge.kind() == ChargeKind.LATE_FEE && isBaseWrongful(line, charge, 9)) {
            groundsOf(charge).add(NaiveGround.of(NaiveCode.LATE_FEE_ON_WRONGFUL_CHARGE));
        }
    }

    /** Whether its base has a refund ground, whether or not the base has gone back, or was credited as we asked. */
    private boolean isBaseWrongful(NaiveLine line, Charge charge, int steps) {
        Charge base = charge.baseChargeId() == null ? null : account.charge(line, charge.baseChargeId());
        if (base == null || base.amount().value() <= 0 || steps == 0 || charge.kind() != ChargeKind.LATE_FEE) {
            return false;
        }
        NaiveLine home = account.lineOf(base);
        return groundsOf(base).stream().anyMatch(ground -> ground.code().refunds())
                || account.collectionsOf(home, base).stream().anyMatch(payment -> account.isDeducted(home, payment))
                || account.releases().of(home, base).stream()
                        .anyMatch(one -> account.releases().outstanding(one) == 0)
                || isBaseWrongful(home, base, steps - 1);
    }

    private void conclude(NaiveLine line) {
        for (Charge charge : line.charges()) {
            conclude(line, charge);
            if (account.left(line, charge) > 0) {
                String subject = "charge " + charge.chargeId();
                overdue(line, subject, charge.chargedAt(), account.releases().of(line, charge));
            }
        }
        for (LinkedPayment payment : line.payments()) {
            conclude(line, payment);
            if (NaiveAccount.isSuccessful(payment) && account.net(payment) > 0) {
                String subject = "payment " + payment.payment().transactionId();
                overdue(
                        line,
                        subject,
                        payment.payment().paidAt(),
                        account.releases().of(payment));
            }
        }
        NaiveRecordRules rules = new NaiveRecordRules(line, settings.businessDate());
        for (Cancellation cancellation : line.cancellations()) {
            for (NaiveGround ground : rules.grounds(cancellation)) {
                add(line, "cancellation " + cancellation.cancelNo(), List.of(ground), 0, 0, "", List.of());
            }
        }
        for (AutopayAgreement agreement : line.agreements()) {
            NaiveGround ground = rules.stillActive(agreement);
            if (ground != null) {
                add(line, "agreement " + agreement.agreementNo(), List.of(ground), 0, 0, "", List.of());
            }
        }
    }

    private void overdue(NaiveLine line, String subject, LocalDateTime taken, List<ReleasedInstruction> instructions) {
        NaiveEnd last = null;
        for (NaiveSpell spell : line.spells().spells()) {
            for (NaiveEnd end : spell.ends()) {
                last = end.request().isAfter(taken) ? last : spell.ending();
            }
        }
        Policy policy = last == null ? line.spells().policyOn(taken) : last.policy();
        for (ReleasedInstruction one : instructions) {
            int days = policy.refundSlaWorkingDays();
            if (account.releases().isOverdue(one, days, settings.businessDate(), settings.calendar())) {
                long missing = account.releases().outstanding(one);
                NaiveGround ground = NaiveGround.of(NaiveCode.REFUND_OVERDUE);
                add(line, subject, List.of(ground), missing, 0, "", List.of());
            }
        }
    }

    private void conclude(NaiveLine line, Charge charge) {
        if (!account.isOpenToFindings(line, charge) || account.isAbsorbed(line, charge)) {
            return;
        }
        List<NaiveGround> grounds = groundsOf(charge);
        boolean isExcess = grounds.stream().anyMatch(ground -> ground.code() == NaiveCode.PENALTY_EXCESS);
        List<NaiveGround> beside = new ArrayList<>();
        List<NaiveGround> rest = new ArrayList<>();
        for (NaiveGround ground : grounds) {
            boolean apart = isExcess && ground.code() == NaiveCode.PENALTY_NOT_DISCLOSED;
            (apart ? beside : rest).add(ground);
        }
        addOfCharge(line, charge, beside);
        addOfCharge(line, charge, rest);
    }

    private void addOfCharge(NaiveLine line, Charge charge, List<NaiveGround> grounds) {
        if (grounds.isEmpty()) {
            return;
        }
        NaiveGround first = first(grounds);
        long left = account.net(line, charge);
        long refund = first.code().refunds() ? first.claim() == null ? left : Math.min(first.claim(), left) : 0;
        String route = first.code().refunds() ? routeOf(line, charge, refund) : "";
        List<String> asks = new NaiveAsks(account).of(line, charge, refund);
        add(line, "charge " + charge.chargeId(), grounds, charge.amount().value(), refund, route, asks);
    }

    /** The latest payments give first; MANUAL if one of them is, else that of the latest. */
    private String routeOf(NaiveLine line, Charge charge, long refund) {
        if (!NaiveAccount.isByChannel(charge)) {
            return "CREDIT";
        }
        List<String> routes = new ArrayList<>();
        long rest = refund;
        List<LinkedPayment> payments = account.sharesOf(line, charge);
        for (int i = payments.size() - 1; i >= 0 && rest > 0; i--) {
            long net = account.net(payments.get(i));
            if (net > 0) {
                routes.add(routeOf(payments.get(i)));
                rest -= net;
            }
        }
        if (routes.isEmpty()) {
            return "VOID";
        }
        return routes.contains("MANUAL") ? "MANUAL" : routes.get(0);
    }

    private String routeOf(LinkedPayment payment) {
        String channel = payment.payment().channel().name();
        int window = channel.equals("WECHAT") ? settings.wechatRefundDays() : settings.alipayRefundDays();
        boolean young = NaiveChargeRules.age(payment.payment().paidAt(), settings.businessDate()) < window;
        int refunds = account.refundsOf(payment).size();
        for (ReleasedInstruction one : account.releases().of(payment)) {
            refunds += account.releases().outstanding(one) > 0 ? 1 : 0;
        }
        return young && refunds < 50 ? channel : "MANUAL";
    }

    private void conclude(NaiveLine line, LinkedPayment payment) {
        List<NaiveGround> grounds = new ArrayList<>(groundsOf(payment));
        if (grounds.isEmpty()) {
            return;
        }
        Charge charge = account.chargeOf(line, payment);
        NaiveGround first = first(grounds);
        if (charge != null
                && first.code() == NaiveCode.DEDUCTION_AFTER_TERMINATION
                && account.isAbsorbed(line, charge)) {
            grounds.addAll(groundsOf(charge));
        }
        boolean refunds = first.code().refunds();
        long refund = refunds ? account.net(payment) : 0;
        String subject = "payment " + payment.payment().transactionId();
        List<String> asks = new NaiveAsks(account).of(payment, refund);
        String route = refunds ? routeOf(payment) : "";
        add(line, subject, grounds, payment.payment().amount().value(), refund, route, asks);
    }

    private static NaiveGround first(List<NaiveGround> grounds) {
        return grounds.stream().min(Comparator.comparing(NaiveGround::code)).orElseThrow();
    }

    private void add(
            NaiveLine line,
            String subject,
            List<NaiveGround> grounds,
            long amount,
            long refund,
            String route,
            List<String> asks) {
        List<NaiveGround> sorted = new ArrayList<>(grounds);
        sorted.sort(Comparator.comparing(NaiveGround::code));
        NaiveGround first = sorted.get(0);
        List<String> also = new ArrayList<>();
        for (NaiveGround ground : sorted.subList(1, sorted.size())) {
            also.add(ground.code().name());
        }
        long shown = first.about() == null ? amount : first.about();
        findings.add(NaiveFinding.of(line.key().serviceCode(), subject, first, shown, refund, route, also, asks));
    }
}
