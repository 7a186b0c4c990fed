package io.quittance.ledger;

import io.quittance.domain.record.Fact;
import io.quittance.domain.record.LineEvent;
import io.quittance.domain.record.LineKey;
import io.quittance.domain.record.LinkedPayment;
import io.quittance.domain.record.RecordKind;
import io.quittance.domain.record.Source;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The judge's events of one night's files by the words of the specification alone: no hash, no narrowing, no SQL, every
 * payment beside every charge and every agreement.
 */
final class NaiveEvents {
    private static final Comparator<NaiveRow> EARLIEST = Comparator.comparing((NaiveRow row) -> row.time("charged_at"))
            .thenComparing(row -> row.text("operator"))
            .thenComparing(row -> row.text("charge_id"));

    private final Map<RecordKind, List<NaiveRow>> facts = new EnumMap<>(RecordKind.class);
    private final Map<String, List<LineEvent>> accounts = new TreeMap<>();
    private final List<LineEvent> lineless = new ArrayList<>();

    private NaiveEvents(Map<String, List<String>> files) {
        for (RecordKind kind : RecordKind.values()) {
            facts.put(kind, standing(rows(kind, files)));
        }
        for (RecordKind kind : List.of(
                RecordKind.CHARGE,
                RecordKind.CANCELLATION,
                RecordKind.OPENING,
                RecordKind.SUSPENSION,
                RecordKind.AGREEMENT)) {
            all(kind).forEach(row -> ofAccount(line(row), row.fact()));
        }
        all(RecordKind.PAYMENT).forEach(this::link);
    }

    /** The events of all accounts, one after the other, then those of no line. */
    static List<LineEvent> of(Map<String, List<String>> files) {
        NaiveEvents events = new NaiveEvents(files);
        return Stream.concat(events.accounts.values().stream().flatMap(List::stream), events.lineless.stream())
                .toList();
    }

    private static List<NaiveRow> rows(RecordKind kind, Map<String, List<String>> files) {
        List<NaiveRow> rows = new ArrayList<>();
        new TreeMap<>(files).forEach((path, texts) -> {
            for (int i = 0; i < texts.size() && path.endsWith("-" + kind); i++) {
                rows.add(NaiveRow.of(kind, new Source(path, i + 2), texts.get(i)));
            }
        });
        return rows;
    }

    private static List<NaiveRow> standing(List<NaiveRow> rows) {
        Map<List<String>, List<NaiveRow>> records = new LinkedHashMap<>();
        rows.forEach(row -> records.computeIfAbsent(row.identity(), identity -> new ArrayList<>())
                .add(row));
        return records.values().stream().map(NaiveEvents::ofOneRecord).toList();
    }

    private static NaiveRow ofOneRecord(List<NaiveRow> versions) {
        List<NaiveRow> kept = new ArrayList<>();
        for (NaiveRow row : versions) {
            boolean stateless = row.kind().state() == null && !kept.isEmpty();
            if (!stateless && kept.stream().noneMatch(earlier -> contradict(earlier, row))) {
                kept.add(row);
            }
        }
        kept.sort(Comparator.comparingInt(NaiveRow::state).reversed());
        NaiveRow most = kept.get(0);
        Map<String, String> words = new TreeMap<>(most.words());
        for (NaiveRow row : kept) {
            row.words().forEach(words::putIfAbsent);
            String next = row.textOrNull("next_deduct_at");
            if (next != null && row.state() == most.state()) {
                words.merge("next_deduct_at", next, (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        }
        return new NaiveRow(most.kind(), most.source(), words);
    }

    private static boolean contradict(NaiveRow earlier, NaiveRow row) {
        return earlier.state() == row.state()
                && earlier.words().entrySet().stream()
                        .filter(word -> !word.getKey().equals("next_deduct_at"))
                        .anyMatch(word -> !row.words()
                                .getOrDefault(word.getKey(), word.getValue())
                                .equals(word.getValue()));
    }

    private List<NaiveRow> all(RecordKind kind) {
        return Objects.requireNonNull(facts.get(kind));
    }

    private void ofAccount(LineKey line, Fact fact) {
        accounts.computeIfAbsent(line.account(), account -> new ArrayList<>()).add(new LineEvent(line, fact));
    }

    private void link(NaiveRow payment) {
        NaiveRow charge = all(RecordKind.CHARGE).stream()
                .filter(row -> names(row, payment))
                .min(EARLIEST)
                .orElse(null);
        NaiveRow agreement = agreement(payment);
        // The judge sees one account at a time: an agreement of another says nothing there.
        boolean elsewhere =
                charge != null && agreement != null && !charge.text("account").equals(agreement.text("account"));
        Fact fact = new LinkedPayment(
                payment.payment(),
                charge == null ? null : charge.text("charge_id"),
                agreement == null || elsewhere ? null : agreement.text("agreement_no"));
        List<Fact> refunds = all(RecordKind.REFUND).stream()
                .filter(row -> row.text("channel").equals(payment.text("channel"))
                        && row.text("transaction_id").equals(payment.text("transaction_id")))
                .map(NaiveRow::fact)
                .toList();
        NaiveRow home = charge == null ? agreement : charge;
        if (home == null) {
            LineKey none = new LineKey("", Objects.requireNonNullElse(payment.textOrNull("account"), ""), "");
            lineless.add(new LineEvent(none, fact));
            refunds.forEach(refund -> lineless.add(new LineEvent(none, refund)));
        } else {
            ofAccount(line(home), fact);
            refunds.forEach(refund -> ofAccount(line(home), refund));
        }
    }

    private static boolean names(NaiveRow charge, NaiveRow payment) {
        String reference = charge.textOrNull("payment_ref");
        return charge.money("amount").isPositive()
                && charge.textOrNull("reverses") == null
                && (payment.text("transaction_id").equals(reference)
                        || payment.text("order_no").equals(reference));
    }

    private @Nullable NaiveRow agreement(NaiveRow payment) {
        String reference = payment.textOrNull("agreement_ref");
        if (reference == null) {
            return null;
        }
        List<NaiveRow> own = all(RecordKind.AGREEMENT).stream()
                .filter(row -> row.text("channel").equals(payment.text("channel")))
                .toList();
        return Stream.of("agreement_no", "merchant_code")
                .flatMap(name -> own.stream()
                        .filter(row -> reference.equals(row.textOrNull(name)))
                        .sorted(Comparator.comparing((NaiveRow row) ->
                                        Objects.requireNonNullElse(row.timeOrNull("signed_at"), LocalDateTime.MIN))
                                .reversed()
                                .thenComparing(row -> row.text("agreement_no"))))
                .findFirst()
                .orElse(null);
    }

    private static LineKey line(NaiveRow row) {
        return new LineKey(
                row.text("operator"),
                row.text("account"),
                Objects.requireNonNullElse(row.textOrNull("service_code"), ""));
    }
}
