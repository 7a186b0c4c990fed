package io.quittance.writers.night;

import io.quittance.domain.judge.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The accounts with the most findings, from a stream in {@link FindingOrder}: exact, and holding no more accounts than
 * are printed alike.
 */
final class TopAccounts {
    private static final Comparator<AccountTally> MOST = Comparator.comparing(
                    (AccountTally account) -> account.tally().count())
            .thenComparing(account -> account.tally().refund())
            .thenComparing(Comparator.comparing(AccountTally::operator)
                    .thenComparing(AccountTally::account)
                    .reversed());

    private final int limit;
    private final PriorityQueue<AccountTally> top = new PriorityQueue<>(MOST);
    private final Map<String, Tally> alike = new LinkedHashMap<>();
    private String operator = "";
    private String printed = "";

    TopAccounts(int limit) {
        this.limit = limit;
    }

    void add(Finding finding, String printedAccount) {
        if (!finding.line().operator().equals(operator) || !printedAccount.equals(printed)) {
            flush();
            operator = finding.line().operator();
            printed = printedAccount;
        }
        if (!printedAccount.isEmpty()) {
            alike.merge(finding.line().account(), Tally.NONE.plus(finding), Tally::plus);
        }
    }

    List<AccountTally> list() {
        flush();
        List<AccountTally> list = new ArrayList<>(top);
        list.sort(MOST.reversed());
        return list;
    }

    private void flush() {
        for (Tally tally : alike.values()) {
            top.add(new AccountTally(operator, printed, tally));
            if (top.size() > limit) {
                top.remove();
            }
        }
        alike.clear();
    }
}
