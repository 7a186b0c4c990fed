package io.quittance.writers.dossier;

import io.quittance.domain.calendar.Blocking;
import io.quittance.domain.calendar.ComplaintChannel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a person should know before a letter goes out. */
public final class Warnings {
    private static final Warning NOT_BEFORE_COMPLAINT = new Warning(
            "申诉的前提尚未具备：应当先向被申诉人投诉，且对其处理结果不满意，或者其满15日未答复（" + Law.of("uap-10").citation() + "）。",
            "An appeal is not possible yet: first complain to the operator, and be dissatisfied with the outcome"
                    + " or have no answer for 15 days (MIIT Order 35, art. 10).");
    private static final Warning NO_CARRIER = new Warning(
            "收费方不是系统所知的电信业务经营者，申诉可能不予受理；请核对被申诉人是否经营电信业务。",
            "Who charged is no telecom operator that the program knows, and the appeal may be refused;"
                    + " check whether it is one.");
    private static final Warning CARRIER = new Warning(
            "电信收费争议通常由电信主管部门处理，市场监管部门可能以不属于其职责为由不予受理。",
            "Telecom charges are usually for the telecom authority, and the market regulator may refuse the complaint"
                    + " as not within its duties.");
    private static final Warning NOT_BY_STORE = new Warning(
            "记录中的款项由运营商或者支付渠道收取；应用商店只退还经其自身收取的款项，请先核对商店的购买记录。",
            "The money on record was taken by the operator or a payment channel; an app store gives back only what it"
                    + " took itself, so check the purchases in the store first.");
    private static final Warning NO_AMOUNT =
            new Warning("本个案目前没有应退或者应作废的金额。", "The case has no amount to give back or to void at present.");

    private Warnings() {}

    /** Of the letter that would be made of these facts, most pressing first. */
    public static List<Warning> of(DossierFacts facts) {
        Claims claims = Claims.of(facts.findings(), facts.businessDate());
        return of(facts, claims, Party.of(facts.line().operator()));
    }

    static List<Warning> of(DossierFacts facts, Claims claims, Party respondent) {
        List<Warning> warnings = new ArrayList<>(inTheWay(facts));
        Addressee to = facts.addressee();
        if (to == Addressee.MIIT && facts.filings().stream().noneMatch(filing -> Contents.isAnswered(filing, facts))) {
            warnings.add(NOT_BEFORE_COMPLAINT);
        }
        if (to == Addressee.MIIT && !respondent.isCarrier()) {
            warnings.add(NO_CARRIER);
        }
        if (to == Addressee.MARKET_REGULATOR && respondent.isCarrier()) {
            warnings.add(CARRIER);
        }
        if (to == Addressee.APP_STORE) {
            warnings.add(NOT_BY_STORE);
        }
        consequences(facts, warnings);
        facts.unknownFilings().forEach(filing -> warnings.add(unknown(filing)));
        if (!claims.total().isPositive()) {
            warnings.add(NO_AMOUNT);
        }
        return List.copyOf(warnings);
    }

    /** Filings that keep the addressee from taking the dispute. */
    private static List<Warning> inTheWay(DossierFacts facts) {
        Set<Warning> warnings = new LinkedHashSet<>();
        for (Blocking blocking : facts.inTheWay()) {
            facts.filings().stream()
                    .filter(filing -> filing.channel() == blocking.filed() && filing.stands())
                    .forEach(filing -> warnings.add(refusal(filing, blocking)));
        }
        return List.copyOf(warnings);
    }

    private static Warning refusal(Filing filing, Blocking blocking) {
        return new Warning(
                "可能不予受理：同一争议" + filing.sentence() + "。依据：" + blocking.basis().zh() + "。",
                "It may be refused: the same dispute " + filing.english() + ". Basis: "
                        + blocking.basis().en() + ".");
    }

    private static void consequences(DossierFacts facts, List<Warning> warnings) {
        Set<ComplaintChannel> kept =
                facts.consequences().stream().map(Blocking::then).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!kept.isEmpty()) {
            warnings.add(new Warning(
                    "本件一经受理，" + names(kept, Addressee::nameOf, "、") + "将不再受理同一争议；请先确定由哪一个渠道处理。",
                    "Once this is accepted, the same dispute is no longer taken by "
                            + names(kept, Addressee::englishNameOf, ", ")
                            + "; decide first which channel is to handle it."));
        }
    }

    private static String names(
            Set<ComplaintChannel> channels, Function<ComplaintChannel, String> name, String between) {
        return channels.stream().map(name).collect(Collectors.joining(between));
    }

    private static Warning unknown(UnknownFiling filing) {
        return new Warning(
                "系统不认识已登记的投诉渠道：同一争议" + filing.sentence() + "。期限和能否受理均未计入这一渠道，请人工核对。",
                "The program does not know a complaint channel on record: the same dispute " + filing.english()
                        + ". Deadlines and refusals leave it out; check them by hand.");
    }
}
