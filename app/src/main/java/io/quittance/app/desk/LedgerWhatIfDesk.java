package io.quittance.app.desk;

import io.quittance.app.settings.RulesInForce;
import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import io.quittance.app.words.StoppedException;
import io.quittance.domain.policy.Policies;
import io.quittance.jobs.night.NightSettings;
import io.quittance.jobs.step.JudgeAgain;
import io.quittance.ledger.night.Night;
import io.quittance.ledger.night.Nights;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.ledger.whatif.PastNight;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes back to each night in a transaction of its own, which is rolled back. */
@Component
final class LedgerWhatIfDesk implements WhatIfDesk {
    private final DataSource source;
    private final AccountKey key;
    private final RulesInForce rules;
    private final NightSettings settings;
    private final TransactionTemplate transaction;

    LedgerWhatIfDesk(
            DataSource source,
            AccountKey key,
            RulesInForce rules,
            NightSettings settings,
            PlatformTransactionManager transactions) {
        this.source = source;
        this.key = key;
        this.rules = rules;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String compare(Path policies, LocalDate from, LocalDate to, @Nullable Path out, Lang lang) {
        JudgeAgain judge =
                new JudgeAgain(new Policies(rules.policies(policies).policies()), settings, rules.workingDays());
        List<WhatIfNight> compared = new ArrayList<>();
        List<Integer> balanced = new ArrayList<>();
        for (Night night : new Nights(source).balanced()) {
            balanced.add(night.number());
            if (!night.businessDate().isBefore(from) && !night.businessDate().isAfter(to)) {
                compared.add(compare(night, balanced, judge));
            }
        }
        if (compared.isEmpty()) {
            throw StoppedException.wrongUsage("whatif.no-night", from, to);
        }
        return told(compared, out == null ? null : out.resolve("whatif-" + from + "-" + to + ".csv"), lang);
    }

    private WhatIfNight compare(Night night, List<Integer> balanced, JudgeAgain judge) {
        WhatIfNight both = new WhatIfNight(night.name());
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            PastNight past = new PastNight(source, key, night, balanced);
            past.stood(both::stood);
            judge.judge(past, night.businessDate(), both);
            both.conclude();
        });
        return both;
    }

    private static String told(List<WhatIfNight> compared, @Nullable Path file, Lang lang) {
        List<String> lines = new ArrayList<>();
        int differences = 0;
        for (WhatIfNight night : compared) {
            lines.addAll(night.lines(lang));
            differences += night.differences().size();
        }
        lines.add(Sentence.of("whatif.total", differences).in(lang));
        if (file != null) {
            try {
                WhatIfFile.write(file, compared);
            } catch (IOException e) {
                throw StoppedException.unavailable(e, "disk.not-writable", file);
            }
            lines.add(Sentence.of("whatif.written", file).in(lang));
        }
        return String.join("\n", lines);
    }
}
