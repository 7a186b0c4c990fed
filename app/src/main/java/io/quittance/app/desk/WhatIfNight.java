package io.quittance.app.desk;

import io.quittance.app.desk.WhatIfDifference.Kind;
import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import io.quittance.domain.judge.AccountVerdict;
import io.quittance.domain.judge.Finding;
import io.quittance.domain.money.Fen;
import io.quittance.ledger.whatif.StoodFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One night both ways: first what stood, then the verdicts by the other policies; sums by code, and what differs. */
final class WhatIfNight implements Consumer<AccountVerdict> {
    private final String name;
    private final Map<String, StoodFinding> stood = new HashMap<>();
    private final SortedMap<String, WhatIfDifference> differences = new TreeMap<>();
    private final SortedMap<String, Sums> codes = new TreeMap<>();

    WhatIfNight(String name) {
        this.name = name;
    }

    void stood(StoodFinding finding) {
        stood.put(finding.id(), finding);
        Sums sums = sums(finding.code());
        sums.here++;
        sums.refundHere = sums.refundHere.plus(finding.refund());
    }

    @Override
    public void accept(AccountVerdict verdict) {
        for (Finding finding : verdict.findings()) {
            if (!finding.line().operator().isEmpty()) {
                judged(finding);
            }
        }
    }

    private void judged(Finding finding) {
        Sums sums = sums(finding.code().name());
        sums.there++;
        sums.refundThere = sums.refundThere.plus(finding.refundAmount());
        WhatIfDifference both = new WhatIfDifference(finding.id(), stood.remove(finding.id()), finding);
        boolean same = both.kind() == Kind.OTHER_AMOUNT
                && both.amountHere().equals(both.amountThere())
                && both.refundHere().equals(both.refundThere());
        if (!same) {
            differences.put(finding.id(), both);
        }
    }

    /** To be called once, behind the last verdict. */
    void conclude() {
        stood.forEach((id, finding) -> differences.put(id, new WhatIfDifference(id, finding, null)));
        differences.values().forEach(difference -> sums(difference.code()).count(difference.kind()));
    }

    String name() {
        return name;
    }

    /** By id. */
    SortedMap<String, WhatIfDifference> differences() {
        return differences;
    }

    List<String> lines(Lang lang) {
        Sums all = new Sums();
        codes.values().forEach(all::add);
        List<String> lines = new ArrayList<>();
        lines.add(Sentence.of("whatif.night", name, all.here, all.refundHere, all.there, all.refundThere)
                .in(lang));
        codes.forEach((code, sums) -> {
            if (sums.differs()) {
                lines.add("  "
                        + Sentence.of(
                                        "whatif.code",
                                        code,
                                        sums.here,
                                        sums.there,
                                        sums.refundHere,
                                        sums.refundThere,
                                        sums.onlyThere,
                                        sums.onlyHere,
                                        sums.other)
                                .in(lang));
            }
        });
        if (differences.isEmpty()) {
            lines.add("  " + Sentence.of("whatif.same").in(lang));
        }
        return lines;
    }

    private Sums sums(String code) {
        return codes.computeIfAbsent(code, absent -> new Sums());
    }

    /** Counts and money of one code. */
    private static final class Sums {
        private long here;
        private long there;
        private Fen refundHere = Fen.ZERO;
        private Fen refundThere = Fen.ZERO;
        private long onlyThere;
        private long onlyHere;
        private long other;

        void add(Sums more) {
            here += more.here;
            there += more.there;
            refundHere = refundHere.plus(more.refundHere);
            refundThere = refundThere.plus(more.refundThere);
        }

        void count(Kind kind) {
            switch (kind) {
                case ONLY_THERE -> onlyThere++;
                case ONLY_HERE -> onlyHere++;
                case OTHER_AMOUNT -> other++;
            }
        }

        boolean differs() {
            return onlyThere + onlyHere + other > 0;
        }
    }
}
