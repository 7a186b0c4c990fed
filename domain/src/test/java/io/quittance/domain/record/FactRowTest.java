package io.quittance.domain.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FactRowTest {

    private static final int FIRST = 0;
    private static final int SECOND = 1;
    private static final int LAST = 23;

    private final FactRow row = new FactRow();

    @BeforeEach
    void beginARow() {
        row.begin(RecordKind.PAYMENT, 7);
    }

    @Test
    void aRowKnowsItsKindAndTheLineOnWhichItBegan() {
        assertThat(row.kind()).isEqualTo(RecordKind.PAYMENT);
        assertThat(row.line()).isEqualTo(7);
    }

    @Test
    void aSlotHasAValueFromWhenItIsSetUntilItIsCleared() {
        row.number(FIRST, 42);
        row.number(LAST, -1);
        assertThat(row.has(FIRST) && row.has(LAST)).isTrue();
        assertThat(row.has(SECOND)).isFalse();
        assertThat(row.number(FIRST)).isEqualTo(42);
        assertThat(row.number(LAST)).isEqualTo(-1);
        row.clear(LAST);
        assertThat(row.has(LAST)).isFalse();
        assertThat(row.has(FIRST)).as("only what was cleared is absent").isTrue();
    }

    @Test
    void settingAnAbsentSlotAgainDoesNotClearIt() {
        row.number(FIRST, 1);
        row.number(FIRST, 2);
        row.text(SECOND, "a");
        row.text(SECOND, "b");
        characters(LAST, "c");
        characters(LAST, "d");
        assertThat(row.has(FIRST) && row.has(SECOND) && row.has(LAST)).isTrue();
        assertThat(row.text(SECOND) + row.text(LAST)).isEqualTo("bd");
    }

    @Test
    void textsLieBehindOneAnotherInUtf8() {
        row.text(FIRST, "退订 C1");
        characters(SECOND, "plain");
        characters(LAST, "卡盟 VIP");
        assertThat(row.text(FIRST)).isEqualTo("退订 C1");
        assertThat(row.text(SECOND)).isEqualTo("plain");
        assertThat(row.text(LAST)).isEqualTo("卡盟 VIP");
        assertThat(row.start(SECOND)).isEqualTo(row.length(FIRST));
        assertThat(row.start(LAST)).isEqualTo(row.length(FIRST) + row.length(SECOND));
        assertThat(new String(row.bytes(), row.start(SECOND), row.length(SECOND), StandardCharsets.UTF_8))
                .isEqualTo("plain");
    }

    @Test
    void aPieceOfAnArrayIsTakenFromItsStart() {
        row.text(FIRST, "xx7-BITyy".toCharArray(), 2, 5);
        row.text(SECOND, "xx金额yy".toCharArray(), 2, 2);
        assertThat(row.text(FIRST)).isEqualTo("7-BIT");
        assertThat(row.text(SECOND)).isEqualTo("金额");
    }

    @Test
    void theFirstCharacterBeyondSevenBitsTakesTwoBytes() {
        characters(FIRST, "\u007f\u0080");
        assertThat(row.text(FIRST)).isEqualTo("\u007f\u0080");
        assertThat(row.length(FIRST)).isEqualTo(3);
    }

    @Test
    void bytesAreTakenAsTheyAre() {
        row.text(FIRST, "before");
        row.bytes(SECOND, "xx退订yy".getBytes(StandardCharsets.UTF_8), 2, 6);
        row.text(LAST, "behind");
        assertThat(row.has(SECOND)).isTrue();
        assertThat(row.text(FIRST) + row.text(SECOND) + row.text(LAST)).isEqualTo("before退订behind");
    }

    @Test
    void thereIsRoomForBytesThatAreWrittenLater() {
        row.text(FIRST, "before");
        int length = 4000;
        byte[] room = row.bytesFor(SECOND, length);
        assertThat(row.bytes()).isSameAs(room);
        Arrays.fill(room, row.start(SECOND), row.start(SECOND) + length, (byte) '7');
        row.text(LAST, "behind");
        assertThat(row.has(SECOND)).isTrue();
        assertThat(row.text(SECOND)).isEqualTo("7".repeat(length));
        assertThat(row.text(FIRST) + row.text(LAST)).isEqualTo("beforebehind");
    }

    @Test
    void anAbsentCodeIsItsDefault() {
        Field status = RecordKind.CANCELLATION.field("status");
        Field confirmed = RecordKind.CANCELLATION.field("penalty_confirmed");
        row.begin(RecordKind.CANCELLATION, 7);
        assertThat(row.code(status)).isEqualTo(status.byDefault());
        assertThat(row.code(confirmed)).isEqualTo(-1);
        row.number(status.slot(), status.byDefault() + 1L);
        assertThat(row.code(status)).isEqualTo(status.byDefault() + 1);
    }

    @Test
    void anEmptyTextIsAbsent() {
        row.text(FIRST, "");
        characters(SECOND, "");
        assertThat(row.has(FIRST) || row.has(SECOND)).isFalse();
    }

    @Test
    void aRowGrowsAsLongAsItsTexts() {
        String text = "0123456789".repeat(40);
        row.text(FIRST, text);
        row.text(SECOND, text);
        characters(LAST, text.repeat(10));
        assertThat(row.text(FIRST)).isEqualTo(text);
        assertThat(row.text(SECOND)).isEqualTo(text);
        assertThat(row.text(LAST)).isEqualTo(text.repeat(10));
    }

    @Test
    void theNextRowBeginsEmpty() {
        row.text(FIRST, "one");
        row.number(SECOND, 1);
        row.begin(RecordKind.CHARGE, 8);
        assertThat(row.has(FIRST) || row.has(SECOND)).isFalse();
        row.text(FIRST, "two");
        assertThat(row.start(FIRST)).isZero();
        assertThat(row.kind()).isEqualTo(RecordKind.CHARGE);
        assertThat(row.line()).isEqualTo(8);
    }

    private void characters(int slot, String text) {
        row.text(slot, text.toCharArray(), 0, text.length());
    }

    @Test
    void charactersBecomeTheSameBytesAsTheirString() {
        String[] texts = {"VAS-01", "阅读包月", "VAS 彩铃 \u00b7 \u07ff\u0800\uffff", "a\ud83d\ude00b", "中\ud83d", "\udc00x"};
        for (String text : texts) {
            row.begin(RecordKind.PAYMENT, 7);
            row.text(FIRST, "before");
            row.text(SECOND, ("x" + text).toCharArray(), 1, text.length());
            row.text(LAST, "behind");
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(row.text(SECOND)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
            assertThat(row.length(SECOND)).isEqualTo(bytes.length);
            assertThat(row.text(FIRST) + row.text(LAST)).isEqualTo("beforebehind");
        }
    }
}
