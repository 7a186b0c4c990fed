package io.quittance.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import java.util.Objects;
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
    void textsAndAccountsAreCarriedAsBytesAndEverythingElseAsANumber() {
        assertThat(RecordKind.PAYMENT.fields().stream()
                        .filter(field -> !field.isNumeric())
                        .map(Field::name))
                .containsExactly("transaction_id", "order_no", "agreement_ref", "account");
    }
}
