package io.quittance.domain.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of record that come in, each with its standard CSV layout in column order.
 *
 * <p>This is the one place where a layout's columns, their types and which of them are required are written down;
 * readers validate by it and the ledger stores by it.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists are unmodifiable copies of records
public enum RecordKind {
    /** Charges of an operator. */
    CHARGE(layout().text("charge_id")
            .text("operator")
            .account("account")
            .text("service_code")
            .optionalText("service_name")
            .optionalCode("kind", ChargeKind.class, ChargeKind.RECURRING)
            .optional("cycle", FieldType.MONTH)
            .optional("period_start", FieldType.TIME)
            .optional("period_end", FieldType.TIME)
            .required("charged_at", FieldType.TIME)
            .required("amount", FieldType.MONEY)
            .optionalCode("pay_channel", PayChannel.class, PayChannel.BALANCE)
            .optionalText("payment_ref")
            .optionalText("base_charge_id")
            .optionalText("reverses")
            .identity("operator", "charge_id")),
    /** Cancellations of lines. */
    CANCELLATION(layout().text("cancel_no")
            .text("operator")
            .account("account")
            .text("service_code")
            .required("requested_at", FieldType.TIME)
            .optionalCode("channel", CancellationChannel.class)
            .optionalCode("status", CancellationStatus.class, CancellationStatus.COMPLETED)
            .optional("effective_at", FieldType.TIME)
            .optional("accepted_at", FieldType.TIME)
            .optional("closed_at", FieldType.TIME)
            .optionalText("receipt_no")
            .optionalCode("penalty_confirmed", YesNo.class)
            .optionalText("remark")
            .identity("cancel_no")
            .state("status")),
    /** Openings of lines. */
    OPENING(layout().text("opening_id")
            .text("operator")
            .account("account")
            .text("service_code")
            .optionalText("service_name")
            .optionalCode("category", Category.class)
            .required("opened_at", FieldType.TIME)
            .optional("monthly_fee", FieldType.MONEY)
            .optionalNumber("anchor_day", 1)
            .optional("contract_months", FieldType.NUMBER)
            .optionalText("parent_service_code")
            .optionalCode("seller_mode", SellerMode.class)
            .optionalText("consent_ref")
            .identity("opening_id")),
    /** Suspensions of lines or accounts. */
    SUSPENSION(layout().text("operator")
            .account("account")
            .optionalText("service_code")
            .required("suspended_from", FieldType.TIME)
            .optional("suspended_to", FieldType.TIME)
            .identity("operator", "account", "service_code", "suspended_from", "suspended_to")),
    /** Autopay agreements. */
    AGREEMENT(layout().code("channel", Channel.class)
            .text("agreement_no")
            .optionalText("merchant_code")
            .optionalText("plan_id")
            .text("operator")
            .account("account")
            .text("service_code")
            .code("state", AgreementState.class)
            .optional("signed_at", FieldType.TIME)
            .optional("terminated_at", FieldType.TIME)
            .optional("next_deduct_at", FieldType.TIME)
            .identity("channel", "agreement_no")
            .state("state")
            .latest("next_deduct_at")),
    /** Payments in a channel. */
    PAYMENT(layout().code("channel", Channel.class)
            .text("transaction_id")
            .text("order_no")
            .optionalText("agreement_ref")
            .optional("account", FieldType.ACCOUNT)
            .required("paid_at", FieldType.TIME)
            .required("amount", FieldType.MONEY)
            .optionalCode("status", MoneyStatus.class, MoneyStatus.SUCCESS)
            .identity("channel", "transaction_id")
            .state("status")),
    /** Refunds by a channel. */
    REFUND(layout().code("channel", Channel.class)
            .text("refund_no")
            .text("transaction_id")
            .optionalText("order_no")
            .required("refunded_at", FieldType.TIME)
            .required("amount", FieldType.MONEY)
            .optionalCode("status", MoneyStatus.class, MoneyStatus.SUCCESS)
            .identity("channel", "refund_no", "transaction_id")
            .state("status")),
    /**
     * A channel's statement of funds; never counted as payments. The amount is negative where money left. A refund or a
     * fee may have the flow number of its payment, but not its business number and kind as well.
     */
    FUND(layout().code("channel", Channel.class)
            .text("funds_no")
            .text("business_no")
            .optionalText("order_no")
            .required("booked_at", FieldType.TIME)
            .required("amount", FieldType.MONEY)
            .optionalText("business_type")
            .optionalText("voucher_no")
            .identity("channel", "funds_no", "business_no", "business_type"));

    private final List<Field> fields;

    private final Map<String, Field> byName;

    private final List<Field> identity;

    private final @Nullable Field state;
    private final @Nullable Field latest;

    RecordKind(Layout layout) {
        this.fields = List.copyOf(layout.fields);
        this.byName = fields.stream().collect(Collectors.toUnmodifiableMap(Field::name, Function.identity()));
        this.identity = layout.identity.stream().map(this::field).toList();
        this.state = layout.state == null ? null : field(layout.state);
        this.latest = layout.latest == null ? null : field(layout.latest);
    }

    /** A bit for the slot of each of some fields. */
    public int slots(String... names) {
        int bits = 0;
        for (String name : names) {
            bits |= 1 << slot(name);
        }
        return bits;
    }

    /** The fields that tell one record from another. */
    public List<Field> identity() {
        return identity;
    }

    /** The CODE whose ordinals advance, for kinds whose records are updated by later rows; else null. */
    public @Nullable Field state() {
        return state;
    }

    /** The TIME of which the later value stands without a conflict; else null. */
    public @Nullable Field latest() {
        return latest;
    }

    /** The columns, in order; a field's slot is its index. */
    public List<Field> fields() {
        return fields;
    }

    /**
     * The field of that name.
     *
     * @throws NoSuchElementException if the layout has none
     */
    public Field field(String name) {
        Field field = byName.get(name);
        if (field == null) {
            throw new NoSuchElementException(this + " has no field " + name);
        }
        return field;
    }

    /** The slot of the field of that name. */
    public int slot(String name) {
        return field(name).slot();
    }

    private static Layout layout() {
        return new Layout();
    }

    /** Collects the columns of one layout. */
    private static final class Layout {
        private final List<Field> fields = new ArrayList<>();
        private List<String> identity = List.of();
        private @Nullable String state;
        private @Nullable String latest;

        Layout identity(String... names) {
            identity = List.of(names);
            return this;
        }

        Layout state(String name) {
            state = name;
            return this;
        }

        Layout latest(String name) {
            latest = name;
            return this;
        }

        Layout text(String name) {
            return add(name, FieldType.TEXT, true, List.of(), -1);
        }

        Layout optionalText(String name) {
            return add(name, FieldType.TEXT, false, List.of(), -1);
        }

        Layout account(String name) {
            return add(name, FieldType.ACCOUNT, true, List.of(), -1);
        }

        Layout required(String name, FieldType type) {
            return add(name, type, true, List.of(), -1);
        }

        Layout optional(String name, FieldType type) {
            return add(name, type, false, List.of(), -1);
        }

        Layout code(String name, Class<? extends Enum<?>> codes) {
            return add(name, FieldType.CODE, true, words(codes), -1);
        }

        Layout optionalCode(String name, Class<? extends Enum<?>> codes) {
            return add(name, FieldType.CODE, false, words(codes), -1);
        }

        <E extends Enum<E>> Layout optionalCode(String name, Class<E> codes, E byDefault) {
            List<String> words = words(codes);
            return add(name, FieldType.CODE, false, words, words.indexOf(byDefault.name()));
        }

        Layout optionalNumber(String name, int byDefault) {
            return add(name, FieldType.NUMBER, false, List.of(), byDefault);
        }

        private Layout add(String name, FieldType type, boolean required, List<String> codes, int byDefault) {
            fields.add(new Field(name, type, required, fields.size(), codes, byDefault));
            return this;
        }

        private static List<String> words(Class<? extends Enum<?>> codes) {
            return Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList();
        }
    }
}
