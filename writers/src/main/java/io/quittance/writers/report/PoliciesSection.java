package io.quittance.writers.report;

import io.quittance.domain.policy.Policy;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightReport;

/** The policies the night was judged by, each with its source. */
final class PoliciesSection implements ReportSection {
    @Override
    public void write(Html html, NightReport report) {
        Language language = ReportSection.language(report);
        html.open("section", "").put("h2", "", language.say("适用规则", "Policies used"));
        html.put(
                "p",
                "note",
                language.say("规则文件指纹 ", "policy file ")
                        + report.facts().policies().digest()
                        + language.say("，格式指纹 ", ", formats ")
                        + report.facts().formatsDigest());
        HtmlTable table = new HtmlTable(
                html, language.say("规则版本", "version"), language.say("退订生效", "effect"), language.say("依据", "source"));
        for (Policy policy : report.facts().policies().policies()) {
            String source = policy.source();
            table.row(policy.version(), effect(policy, language), source == null ? "" : source);
        }
        table.close();
        html.close();
    }

    private static String effect(Policy policy, Language language) {
        return switch (policy.effect()) {
            case IMMEDIATE -> language.say("立即", "at once");
            case END_OF_CYCLE -> language.say("周期末", "end of the cycle");
            case NEXT_MONTH -> language.say("次月 1 日", "first of the next month");
        };
    }
}
