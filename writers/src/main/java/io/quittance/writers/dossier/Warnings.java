package io.quittance.writers.dossier;

import io.quittance.domain.calendar.Blocking;
import io.quittance.domain.calendar.ComplaintChannel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person should know before a letter goes out. */
public final class Warnings {
    private Warnings() {}

    /** Of the letter that would be made of these facts, most pressing first. */
    public static List<String> of(DossierFacts facts) {
        Claims claims = Claims.of(facts.findings(), facts.businessDate());
        return of(facts, claims, Party.of(facts.line().operator()));
    }

    static List<String> of(DossierFacts facts, Claims claims, Party respondent) {
        List<String> warnings = new ArrayList<>(inTheWay(facts));
        Addressee to = facts.addressee();
        if (to == Addressee.MIIT && facts.filings().stream().noneMatch(filing -> Contents.isAnswered(filing, facts))) {
            warnings.add("申诉的前提尚未具备：应当先向被申诉人投诉，且对其处理结果不满意，或者其满15日未答复（"
                    + Law.of("uap-10").citation() + "）。");
        }
        if (to == Addressee.MIIT && !respondent.isCarrier()) {
            warnings.add("收费方不是系统所知的电信业务经营者，申诉可能不予受理；请核对被申诉人是否经营电信业务。");
        }
        if (to == Addressee.MARKET_REGULATOR && respondent.isCarrier()) {
            warnings.add("电信收费争议通常由电信主管部门处理，市场监管部门可能以不属于其职责为由不予受理。");
        }
        if (to == Addressee.APP_STORE) {
            warnings.add("记录中的款项由运营商或者支付渠道收取；应用商店只退还经其自身收取的款项，请先核对商店的购买记录。");
        }
        consequences(facts, warnings);
        for (UnknownFiling filing : facts.unknownFilings()) {
            warnings.add("系统不认识已登记的投诉渠道：同一争议" + filing.sentence() + "。期限和能否受理均未计入这一渠道，请人工核对。");
        }
        if (!claims.total().isPositive()) {
            warnings.add("本个案目前没有应退或者应作废的金额。");
        }
        return List.copyOf(warnings);
    }

    /** Filings that keep the addressee from taking the dispute. */
    private static List<String> inTheWay(DossierFacts facts) {
        Set<String> sentences = new LinkedHashSet<>();
        for (Blocking blocking : facts.inTheWay()) {
            facts.filings().stream()
                    .filter(filing -> filing.channel() == blocking.filed() && filing.stands())
                    .forEach(filing -> sentences.add("可能不予受理：同一争议" + filing.sentence() + "。依据："
                            + blocking.basis().zh() + "。"));
        }
        return List.copyOf(sentences);
    }

    private static void consequences(DossierFacts facts, List<String> warnings) {
        Set<ComplaintChannel> kept =
                facts.consequences().stream().map(Blocking::then).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!kept.isEmpty()) {
            String others = kept.stream().map(Addressee::nameOf).collect(Collectors.joining("、"));
            warnings.add("本件一经受理，" + others + "将不再受理同一争议；请先确定由哪一个渠道处理。");
        }
    }
}
