package io.quittance.writers.table;

import static io.quittance.writers.table.Cell.figure;
import static io.quittance.writers.table.Cell.text;

import io.quittance.domain.policy.Policy;
import io.quittance.writers.night.Language;
import io.quittance.writers.night.NightFacts;
import io.quittance.writers.night.NightReport;
import io.quittance.writers.night.ProofLine;

/** What the night rests on: its proof, and the policies it was judged by. */
public final class ProofTables {
    private final NightFacts facts;
    private final Language language;

    ProofTables(NightReport report) {
        facts = report.facts();
        language = report.night().language();
    }

    /** The proof, line by line. */
    public Table controls() {
        Table table = new Table(
                language.say("平账证明", "Proof"),
                Column.text(language.say("核对项", "control")),
                Column.figure(language.say("左", "left")),
                Column.figure(language.say("右", "right")),
                Column.figure(language.say("差额", "difference")),
                Column.text(language.say("结论", "ties out")));
        for (ProofLine line : facts.proof()) {
            table.row(
                    !line.ok(),
                    text(ControlWords.of(line.control(), language)),
                    figure(line, line.left()),
                    figure(line, line.right()),
                    figure(line, line.difference()),
                    text(line.ok() ? language.say("相符", "yes") : language.say("不符", "no")));
        }
        return table;
    }

    /** The policies, each with its source. */
    public Table policies() {
        Table table = new Table(
                language.say("适用政策", "Policies used"),
                Column.code(language.say("政策版本", "version")),
                Column.text(language.say("退订生效", "effect")),
                Column.prose(language.say("依据", "source")));
        for (Policy policy : facts.policies().policies()) {
            String source = policy.source();
            table.row(text(policy.version()), text(effect(policy)), text(source == null ? "" : source));
        }
        return table;
    }

    private String effect(Policy policy) {
        return switch (policy.effect()) {
            case IMMEDIATE -> language.say("立即", "at once");
            case END_OF_CYCLE -> language.say("周期末", "end of the cycle");
            case NEXT_MONTH -> language.say("次月 1 日", "first of the next month");
        };
    }
}
