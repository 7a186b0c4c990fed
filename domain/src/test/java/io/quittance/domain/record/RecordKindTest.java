package io.quittance.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordKindTest {

    @ParameterizedTest
    @EnumSource
    void everyFieldIsFoundByItsNameAndLiesInItsSlot(RecordKind kind) {
        assertThat(kind.fields()).isNotEmpty().allSatisfy(field -> {
            assertThat(kind.field(field.name())).isSameAs(field);
            assertThat(kind.fields().get(kind.slot(field.name()))).isSameAs(field);
        });
    }

    @Test
    void slotsAreBits() {
        assertThat(RecordKind.CHARGE.slots()).isZero();
        int amount = 1 << RecordKind.CHARGE.slot("amount");
        int kind = 1 << RecordKind.CHARGE.slot("kind");
        assertThat(RecordKind.CHARGE.slots("amount", "kind")).isEqualTo(amount | kind);
        assertThat(RecordKind.CHARGE.slots("kind", "kind")).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource
    void whatTellsARecordApartIsAmongItsFields(RecordKind kind) {
        assertThat(kind.identity()).isNotEmpty().isSubsetOf(kind.fields());
    }

    @Test
    void onlyRecordsThatAdvanceHaveAState() {
        assertThat(RecordKind.CHARGE.state()).isNull();
        assertThat(Objects.requireNonNull(RecordKind.AGREEMENT.state()).name()).isEqualTo("state");
        assertThat(Objects.requireNonNull(RecordKind.AGREEMENT.latest()).name()).isEqualTo("next_deduct_at");
    }

    @Test
    void anUnknownColumnIsRefusedByName() {
        assertThatThrownBy(() -> RecordKind.REFUND.field("fee"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("REFUND has no field fee");
    }

    @Test
    void aCodeIsCarriedAsTheOrdinalOfItsWord() {
        Field status = RecordKind.CANCELLATION.field("status");
        assertThat(status.ordinalOf("REQUESTED")).isZero();
        assertThat(status.ordinalOf("ACCEPTED")).isEqualTo(1);
        assertThat(status.ordinalOf("LOST")).isNull();
    }

    @Test
    void codesAreStoredByTheirPlacesSoNewOnesComeLast() {
        assertThat(Arrays.stream(RecordKind.values())
                        .flatMap(kind -> kind.fields().stream()
                                .filter(field -> field.type() == FieldType.CODE)
                                .map(field -> kind + "." + field.name() + " " + String.join(" ", field.codes()))))
                .containsExactly(
                        "CHARGE.kind RECURRING USAGE ONE_OFF PENALTY LATE_FEE",
                        "CHARGE.pay_channel BALANCE WECHAT ALIPAY",
                        "CANCELLATION.channel APP WEB SMS HOTLINE STORE RESELLER PAYMENT_PLATFORM APP_STORE OTHER",
                        "CANCELLATION.status REQUESTED ACCEPTED COMPLETED REJECTED WITHDRAWN",
                        "CANCELLATION.penalty_confirmed Y N",
                        "OPENING.category VAS PACKAGE CONTRACT MEMBERSHIP DATA_CARD",
                        "OPENING.seller_mode AGENT INTERMEDIARY CARRIER_PAGE DIRECT",
                        "AGREEMENT.channel WECHAT ALIPAY",
                        "AGREEMENT.state PENDING NORMAL SUSPENDED TERMINATED",
                        "PAYMENT.channel WECHAT ALIPAY",
                        "PAYMENT.status PROCESSING FAILED SUCCESS",
                        "REFUND.channel WECHAT ALIPAY",
                        "REFUND.status PROCESSING FAILED SUCCESS",
                        "FUND.channel WECHAT ALIPAY");
    }

    @Test
    void aRecordIsToldApartAsTheSpecificationSays() {
        assertThat(Arrays.stream(RecordKind.values())
                        .map(kind -> kind + " "
                                + kind.identity().stream().map(Field::name).collect(Collectors.joining(" "))))
                .containsExactly(
                        "CHARGE operator charge_id",
                        "CANCELLATION cancel_no",
                        "OPENING opening_id",
                        "SUSPENSION operator account service_code suspended_from suspended_to",
                        "AGREEMENT channel agreement_no",
                        "PAYMENT channel transaction_id",
                        "REFUND channel refund_no transaction_id",
                        "FUND channel funds_no business_no business_type");
    }

    @Test
    void textsAndAccountsAreCarriedAsBytesAndEverythingElseAsANumber() {
        assertThat(RecordKind.PAYMENT.fields().stream()
                        .filter(field -> !field.isNumeric())
                        .map(Field::name))
                .containsExactly("transaction_id", "order_no", "agreement_ref", "account");
    }
}
