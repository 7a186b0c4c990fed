package io.quittance.app.desk;

import io.quittance.app.settings.QuittanceSettings;
import io.quittance.app.settings.Release;
import io.quittance.app.settings.RulesInForce;
import io.quittance.app.words.Lang;
import io.quittance.app.words.StoppedException;
import io.quittance.domain.money.Fen;
import io.quittance.jobs.release.BatchRelease;
import io.quittance.jobs.release.ReleaseOrder;
import io.quittance.ledger.batch.Batch;
import io.quittance.ledger.batch.BatchRow;
import io.quittance.ledger.batch.Batches;
import io.quittance.ledger.log.Disclosure;
import io.quittance.ledger.people.People;
import io.quittance.ledger.secret.AccountKey;
import io.quittance.writers.night.Accounts;
import io.quittance.writers.night.Language;
import io.quittance.writers.outbox.OutboxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Batches as the command line shows, edits, approves and releases them. Every change is one transaction. */
@Component
public class BatchDesk {
    private final DataSource source;
    private final AccountKey key;
    private final QuittanceSettings settings;
    private final RulesInForce rules;
    private final TransactionTemplate transaction;

    BatchDesk(
            DataSource source,
            AccountKey key,
            QuittanceSettings settings,
            RulesInForce rules,
            PlatformTransactionManager transactions) {
        this.source = source;
        this.key = key;
        this.settings = settings;
        this.rules = rules;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Batches; without {@code all} those that wait for somebody. */
    public String list(boolean all, Lang lang) {
        Columns columns = new Columns();
        columns.row(
                Columns.heads(lang, "batch", "state", "rows", "total", "proposed-by", "approved-by", "released-on"));
        for (Batch batch : batches().all()) {
            if (all || batch.state() == Batch.State.PROPOSED || batch.state() == Batch.State.APPROVED) {
                columns.row(
                        batch.number(),
                        Labels.of(lang, batch.state()),
                        batch.rows(),
                        batch.total(),
                        batch.proposedBy(),
                        Objects.requireNonNullElse(batch.approvedBy(), ""),
                        batch.releasedOn() == null ? "" : batch.releasedOn());
            }
        }
        return columns.text();
    }

    /** One batch with its rows. */
    public String show(String number, Lang lang) {
        Batch batch = found(batches(), number);
        Columns head = new Columns()
                .row(Labels.of(lang, "batch"), batch.number())
                .row(Labels.of(lang, "state"), Labels.of(lang, batch.state()))
                .row(Labels.of(lang, "proposed-by"), batch.proposedBy())
                .row(Labels.of(lang, "approved-by"), Objects.requireNonNullElse(batch.approvedBy(), ""))
                .row(Labels.of(lang, "released-by"), Objects.requireNonNullElse(batch.releasedBy(), ""))
                .row(Labels.of(lang, "total"), batch.total() + " (" + batch.rows() + ")");
        Columns rows = new Columns();
        rows.row(Columns.heads(lang, "number", "case", "account", "service", "money", "amount", "state", "reason"));
        batches().rows(number).forEach(row -> row(rows, row, lang));
        return head.text() + "\n\n" + rows.text();
    }

    private static void row(Columns rows, BatchRow row, Lang lang) {
        rows.row(
                row.number(),
                row.caseNumber(),
                Accounts.masked(row.line().account()),
                row.line().serviceCode(),
                row.moneyId(),
                row.amount(),
                row.fate() == null
                        ? Labels.of(lang, row.state().toLowerCase(Locale.ROOT).replace('_', '-'))
                        : Labels.of(lang, row.fate()),
                row.reason());
    }

    /** Takes rows out; returns how many. */
    public int takeOut(String number, String rowOrCase, String reason, String by) {
        int out = change(number, by, batches -> batches.takeOut(number, rowOrCase, reason, by));
        if (out == 0) {
            throw StoppedException.wrongUsage("wrong.no-row", rowOrCase, number);
        }
        return out;
    }

    /** Proposes again what was taken out or rejected; returns the new batch. */
    public String propose(String number, String by) {
        return change(
                number,
                by,
                batches -> batches.propose(number, by)
                        .orElseThrow(() -> StoppedException.wrongUsage("refunds.nothing-stands", number)));
    }

    /** Approves, up to the approver's limit. */
    public void approve(String number, String by) {
        change(number, by, batches -> {
            Batch batch = found(batches, number);
            new ApprovalLimits(settings.refunds().limits()).check(batch, new People(source).find(by));
            batches.approve(number, by);
            return number;
        });
    }

    /** Refuses a batch. */
    public void reject(String number, String reason, String by) {
        change(number, by, batches -> {
            batches.reject(number, reason, by);
            return number;
        });
    }

    /** Releases an approved batch, its accounts in full only with leave; returns its folder. */
    public Path release(String number, LocalDate on, Path out, @Nullable Disclosure leave, Lang lang, String by) {
        return change(number, by, batches -> {
            try {
                return new BatchRelease(source, key).release(order(number, on, out, leave, lang, by));
            } catch (OutboxException e) {
                throw StoppedException.unavailable(e, "said", e.say(Language.ZH), e.say(Language.EN));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** How far a batch is. */
    Batch.State state(String number) {
        return found(batches(), number).state();
    }

    /** The rows of a batch that a merchant's own file is made of: live ones with money. */
    List<BatchRow> rowsToExport(String number) {
        return batches().rows(found(batches(), number).number()).stream()
                .filter(row -> row.state().equals("LIVE") && row.amount().compareTo(Fen.ZERO) > 0)
                .toList();
    }

    private ReleaseOrder order(
            String number, LocalDate on, Path out, @Nullable Disclosure leave, Lang lang, String by) {
        Language language = lang == Lang.ZH ? Language.ZH : Language.EN;
        return new ReleaseOrder(
                number, by, on, out, language, rules.workingDays(), rules.deadlines(), leave, Release.text());
    }

    private <T> T change(String number, String by, Function<Batches, T> action) {
        PeopleDesk.named(by);
        return Objects.requireNonNull(transaction.execute(status -> {
            Batches batches = batches();
            found(batches, number);
            return action.apply(batches);
        }));
    }

    private Batches batches() {
        return new Batches(source, key);
    }

    private static Batch found(Batches batches, String number) {
        return batches.find(number).orElseThrow(() -> StoppedException.wrongUsage("wrong.no-batch", number));
    }
}
