package io.quittance.writers.dossier;

import io.quittance.domain.calendar.Confidence;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a letter rests on: the provisions that were in force when the money was taken, or are when it is written. */
final class Grounds {
    private static final List<Rule> RULES = TableFile.rows("grounds.csv").stream()
            .map(row -> new Rule(row.get("code"), row.get("party"), Law.of(row.get("law")), row.get("application")))
            .toList();

    private Grounds() {}

    private record Rule(String code, String party, Law law, String application) {}

    /**
     * A ground.
     *
     * @param application why it applies
     * @param limits for which charges alone it holds; empty if for all
     */
    record Ground(Law law, String application, String limits) {}

    /** In the order of the table, each provision once. */
    static List<Ground> of(DossierFacts facts, Claims claims, Party respondent) {
        Set<String> codes = claims.lines().stream()
                .map(line -> line.finding().code().name())
                .collect(Collectors.toSet());
        Map<String, Ground> grounds = new LinkedHashMap<>();
        for (Rule rule : RULES) {
            boolean wanted = rule.code().equals("*")
                    || codes.contains(rule.code())
                    || rule.code().equals(facts.addressee().name());
            boolean party = rule.party().equals("*")
                    || rule.party().equals(respondent.kind().name());
            if (wanted && party && rule.law().confidence() == Confidence.HIGH && applies(rule, facts, claims)) {
                grounds.putIfAbsent(rule.law().id(), new Ground(rule.law(), rule.application(), limits(rule, claims)));
            }
        }
        return List.copyOf(grounds.values());
    }

    private static boolean applies(Rule rule, DossierFacts facts, Claims claims) {
        if (rule.law().applies() == Law.Applies.LETTER) {
            return rule.law().isInForce(facts.businessDate());
        }
        return days(rule, claims).stream().anyMatch(rule.law()::isInForce);
    }

    private static String limits(Rule rule, Claims claims) {
        Law law = rule.law();
        if (law.applies() == Law.Applies.LETTER || days(rule, claims).stream().allMatch(law::isInForce)) {
            return "";
        }
        return "（适用于 " + law.from() + (law.to() == null ? " 起" : " 至 " + law.to()) + "的扣费）";
    }

    /** When the money the rule is about was taken. */
    private static List<LocalDate> days(Rule rule, Claims claims) {
        return claims.lines().stream()
                .filter(line -> line.finding().takenAt() != null)
                .filter(line -> claims.lines().stream()
                                .noneMatch(
                                        other -> other.finding().code().name().equals(rule.code()))
                        || line.finding().code().name().equals(rule.code()))
                .map(line -> line.at().toLocalDate())
                .toList();
    }
}
