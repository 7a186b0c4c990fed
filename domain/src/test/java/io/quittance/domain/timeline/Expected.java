package io.quittance.domain.timeline;

import io.quittance.domain.judge.Finding;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One expected finding.
 *
 * @param fields those that matter, by name
 */
public record Expected(String code, Map<String, String> fields) {

    /** What of a finding a timeline may name. */
    public static Map<String, String> fieldsOf(Finding finding) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("refund", finding.refundAmount().toYuan());
        fields.put("also", String.join(",", finding.also()));
        fields.put("charge", finding.chargeId());
        fields.put("payment", finding.paymentId());
        fields.put("agreement", finding.agreementNo());
        fields.put("cancel", finding.cancelNo());
        fields.put("amount", finding.amount().toYuan());
        fields.put("route", Objects.toString(finding.route(), ""));
        fields.put("end", Objects.toString(finding.effectiveEnd(), ""));
        fields.put("policy", finding.policy());
        fields.put("account", finding.line().account());
        return fields;
    }

    /** Whether a finding is the expected one. */
    public boolean isMetBy(Finding finding) {
        Map<String, String> actual = fieldsOf(finding);
        return finding.code().name().equals(code)
                && fields.entrySet().stream().allMatch(field -> field.getValue().equals(actual.get(field.getKey())));
    }
}
