package io.quittance.ledger;

import io.quittance.domain.money.Fen;
import io.quittance.domain.record.AgreementState;
import io.quittance.domain.record.AutopayAgreement;
import io.quittance.domain.record.Cancellation;
import io.quittance.domain.record.CancellationChannel;
import io.quittance.domain.record.CancellationStatus;
import io.quittance.domain.record.Category;
import io.quittance.domain.record.Channel;
import io.quittance.domain.record.Charge;
import io.quittance.domain.record.ChargeKind;
import io.quittance.domain.record.Fact;
import io.quittance.domain.record.Field;
import io.quittance.domain.record.FieldType;
import io.quittance.domain.record.MoneyStatus;
import io.quittance.domain.record.Opening;
import io.quittance.domain.record.PayChannel;
import io.quittance.domain.record.Payment;
import io.quittance.domain.record.RecordKind;
import io.quittance.domain.record.Refund;
import io.quittance.domain.record.SellerMode;
import io.quittance.domain.record.Source;
import io.quittance.domain.record.Suspension;
import io.quittance.domain.record.YesNo;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a standard layout as words by the names of its columns; what is empty is not there.
 *
 * @param words with the defaults of the layout
 */
record NaiveRow(RecordKind kind, Source source, Map<String, String> words) {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    static NaiveRow of(RecordKind kind, Source source, String text) {
        String[] cells = text.split(",", -1);
        Map<String, String> words = new HashMap<>();
        for (Field field : kind.fields()) {
            String cell = field.slot() < cells.length ? cells[field.slot()].trim() : "";
            if (!cell.isEmpty()) {
                words.put(field.name(), cell);
            } else if (field.byDefault() >= 0) {
                boolean isCode = field.type() == FieldType.CODE;
                words.put(
                        field.name(),
                        isCode ? field.codes().get(field.byDefault()) : Integer.toString(field.byDefault()));
            }
        }
        return new NaiveRow(kind, source, words);
    }

    /** What tells its record from another of the kind. */
    List<String> identity() {
        return kind.identity().stream()
                .map(field -> words.getOrDefault(field.name(), ""))
                .toList();
    }

    /** How far it is advanced. */
    int state() {
        Field state = kind.state();
        return state == null ? 0 : state.codes().indexOf(text(state.name()));
    }

    String text(String column) {
        return Objects.requireNonNull(words.get(column), column);
    }

    @Nullable
    String textOrNull(String column) {
        return words.get(column);
    }

    LocalDateTime time(String column) {
        return Objects.requireNonNull(timeOrNull(column), column);
    }

    @Nullable
    LocalDateTime timeOrNull(String column) {
        String word = words.get(column);
        if (word == null) {
            return null;
        }
        return word.length() == 10 ? LocalDate.parse(word).atStartOfDay() : LocalDateTime.parse(word, TIME);
    }

    @Nullable
    YearMonth monthOrNull(String column) {
        String word = words.get(column);
        return word == null ? null : YearMonth.parse(word, MONTH);
    }

    @Nullable
    Fen moneyOrNull(String column) {
        String word = words.get(column);
        return word == null ? null : Fen.ofYuan(word);
    }

    Fen money(String column) {
        return Objects.requireNonNull(moneyOrNull(column), column);
    }

    @Nullable
    Integer numberOrNull(String column) {
        String word = words.get(column);
        return word == null ? null : Integer.valueOf(word);
    }

    <E extends Enum<E>> E code(Class<E> type, String column) {
        return Enum.valueOf(type, text(column));
    }

    <E extends Enum<E>> @Nullable E codeOrNull(Class<E> type, String column) {
        String word = words.get(column);
        return word == null ? null : Enum.valueOf(type, word);
    }

    /** The fact it says, for all kinds but payments. */
    Fact fact() {
        return switch (kind) {
            case CHARGE -> charge();
            case CANCELLATION -> cancellation();
            case OPENING -> opening();
            case SUSPENSION -> new Suspension(time("suspended_from"), timeOrNull("suspended_to"), source);
            case AGREEMENT -> agreement();
            case REFUND -> refund();
            case PAYMENT, FUND -> throw new IllegalStateException(toString());
        };
    }

    Payment payment() {
        return new Payment(
                code(Channel.class, "channel"),
                text("transaction_id"),
                text("order_no"),
                textOrNull("agreement_ref"),
                textOrNull("account"),
                time("paid_at"),
                money("amount"),
                code(MoneyStatus.class, "status"),
                source);
    }

    private Charge charge() {
        return new Charge(
                text("charge_id"),
                code(ChargeKind.class, "kind"),
                textOrNull("service_name"),
                monthOrNull("cycle"),
                timeOrNull("period_start"),
                timeOrNull("period_end"),
                time("charged_at"),
                money("amount"),
                code(PayChannel.class, "pay_channel"),
                textOrNull("payment_ref"),
                textOrNull("base_charge_id"),
                textOrNull("reverses"),
                source);
    }

    private Refund refund() {
        return new Refund(
                code(Channel.class, "channel"),
                text("refund_no"),
                text("transaction_id"),
                textOrNull("order_no"),
                time("refunded_at"),
                money("amount"),
                code(MoneyStatus.class, "status"),
                source);
    }

    private Cancellation cancellation() {
        return new Cancellation(
                text("cancel_no"),
                time("requested_at"),
                codeOrNull(CancellationChannel.class, "channel"),
                code(CancellationStatus.class, "status"),
                timeOrNull("effective_at"),
                timeOrNull("accepted_at"),
                timeOrNull("closed_at"),
                textOrNull("receipt_no"),
                codeOrNull(YesNo.class, "penalty_confirmed"),
                textOrNull("remark"),
                source);
    }

    private Opening opening() {
        return new Opening(
                text("opening_id"),
                textOrNull("service_name"),
                codeOrNull(Category.class, "category"),
                time("opened_at"),
                moneyOrNull("monthly_fee"),
                Objects.requireNonNullElse(numberOrNull("anchor_day"), 1),
                numberOrNull("contract_months"),
                textOrNull("parent_service_code"),
                codeOrNull(SellerMode.class, "seller_mode"),
                textOrNull("consent_ref"),
                source);
    }

    private AutopayAgreement agreement() {
        return new AutopayAgreement(
                code(Channel.class, "channel"),
                text("agreement_no"),
                textOrNull("merchant_code"),
                textOrNull("plan_id"),
                code(AgreementState.class, "state"),
                timeOrNull("signed_at"),
                timeOrNull("terminated_at"),
                timeOrNull("next_deduct_at"),
                source);
    }
}
