package io.quittance.ledger.judge;

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
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The domain's records from the values of one standing row, by the names of their layout. */
final class Facts {
    private final RecordKind kind;
    private final @Nullable Object[] values;

    Facts(RecordKind kind, @Nullable Object[] values) {
        this.kind = kind;
        this.values = values;
    }

    Charge charge(Source source) {
        return new Charge(
                text("charge_id"),
                code("kind", ChargeKind.values()),
                textOrNull("service_name"),
                month("cycle"),
                timeOrNull("period_start"),
                timeOrNull("period_end"),
                time("charged_at"),
                money("amount"),
                code("pay_channel", PayChannel.values()),
                textOrNull("payment_ref"),
                textOrNull("base_charge_id"),
                textOrNull("reverses"),
                source);
    }

    Payment payment(@Nullable String account, Source source) {
        return new Payment(
                code("channel", Channel.values()),
                text("transaction_id"),
                text("order_no"),
                textOrNull("agreement_ref"),
                account,
                time("paid_at"),
                money("amount"),
                code("status", MoneyStatus.values()),
                source);
    }

    Refund refund(Source source) {
        return new Refund(
                code("channel", Channel.values()),
                text("refund_no"),
                text("transaction_id"),
                textOrNull("order_no"),
                time("refunded_at"),
                money("amount"),
                code("status", MoneyStatus.values()),
                source);
    }

    Cancellation cancellation(Source source) {
        return new Cancellation(
                text("cancel_no"),
                time("requested_at"),
                codeOrNull("channel", CancellationChannel.values()),
                code("status", CancellationStatus.values()),
                timeOrNull("effective_at"),
                timeOrNull("accepted_at"),
                timeOrNull("closed_at"),
                textOrNull("receipt_no"),
                codeOrNull("penalty_confirmed", YesNo.values()),
                textOrNull("remark"),
                source);
    }

    Opening opening(Source source) {
        Long fee = number("monthly_fee");
        Long anchor = number("anchor_day");
        Long months = number("contract_months");
        return new Opening(
                text("opening_id"),
                textOrNull("service_name"),
                codeOrNull("category", Category.values()),
                time("opened_at"),
                fee == null ? null : Fen.of(fee),
                anchor == null ? 1 : anchor.intValue(),
                months == null ? null : months.intValue(),
                textOrNull("parent_service_code"),
                codeOrNull("seller_mode", SellerMode.values()),
                textOrNull("consent_ref"),
                source);
    }

    Suspension suspension(Source source) {
        return new Suspension(time("suspended_from"), timeOrNull("suspended_to"), source);
    }

    AutopayAgreement agreement(Source source) {
        return new AutopayAgreement(
                code("channel", Channel.values()),
                text("agreement_no"),
                textOrNull("merchant_code"),
                textOrNull("plan_id"),
                code("state", AgreementState.values()),
                timeOrNull("signed_at"),
                timeOrNull("terminated_at"),
                timeOrNull("next_deduct_at"),
                source);
    }

    /** A text that may be absent. */
    @Nullable
    String textOrNull(String field) {
        return (String) values[kind.slot(field)];
    }

    private String text(String field) {
        return Objects.requireNonNull(textOrNull(field), field);
    }

    private @Nullable Long number(String field) {
        return (Long) values[kind.slot(field)];
    }

    private Fen money(String field) {
        return Fen.of(Objects.requireNonNull(number(field), field));
    }

    private @Nullable LocalDateTime timeOrNull(String field) {
        Long seconds = number(field);
        return seconds == null ? null : LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    }

    private LocalDateTime time(String field) {
        return Objects.requireNonNull(timeOrNull(field), field);
    }

    private @Nullable YearMonth month(String field) {
        Long month = number(field);
        return month == null ? null : YearMonth.of((int) (month / 100), (int) (month % 100));
    }

    private <E extends Enum<E>> @Nullable E codeOrNull(String field, E[] codes) {
        Long ordinal = number(field);
        return ordinal == null ? null : codes[ordinal.intValue()];
    }

    private <E extends Enum<E>> E code(String field, E[] codes) {
        return Objects.requireNonNull(codeOrNull(field, codes), field);
    }
}
