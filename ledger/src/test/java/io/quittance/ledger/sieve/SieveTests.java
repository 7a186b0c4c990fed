package io.quittance.ledger.sieve;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.record.RecordKind;
import io.quittance.ledger.schema.KeyFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SieveTests {
    private static final int WECHAT = 0;
    private static final int ALIPAY = 1;
    private static final int PAIRS = 1000;

    @TempDir
    static Path folder;

    private final Sieve sieve = new Sieve(10_000, true, 100, folder);
    private final SieveRows rows = new SieveRows();
    private final long[] ids = new SplittableRandom(3).longs(PAIRS).toArray();

    @Test
    void pairsLeaveNothingWhateverTheirOrder() {
        pairs();
        assertThat(uneven(WECHAT)).isZero();
        assertThat(sieve.isByOrder(WECHAT)).isFalse();
        assertThat(sieve.doubtful(Space.REFERENCE).all()).isEmpty();
    }

    @Test
    void oneFenMoreLeavesItsCell() {
        pairs();
        rows.charge(WECHAT, 1, 77, 0, 1000);
        rows.payment(WECHAT, 77, 78, 1001, true);
        sift();
        assertThat(uneven(WECHAT)).isEqualTo(1);
    }

    @Test
    void aFailedPaymentLeavesItsCell() {
        pairs();
        rows.charge(WECHAT, 1, 77, 0, 1000);
        rows.payment(WECHAT, 77, 78, 1000, false);
        sift();
        assertThat(uneven(WECHAT)).isEqualTo(1);
    }

    @Test
    void aPaymentOfTheOtherChannelLeavesTwoCells() {
        pairs();
        rows.charge(WECHAT, 1, 77, 0, 1000);
        rows.payment(ALIPAY, 77, 78, 1000, true);
        sift();
        assertThat(uneven(WECHAT)).isEqualTo(1);
        assertThat(uneven(ALIPAY)).isEqualTo(1);
    }

    @Test
    void chargesThatNameOrdersAreSummedByOrders() {
        for (long id : ids) {
            rows.charge(ALIPAY, id, ~id, 0, 500);
            rows.payment(ALIPAY, id, ~id, 500, true);
        }
        sift();
        assertThat(sieve.isByOrder(ALIPAY)).isTrue();
        assertThat(uneven(ALIPAY)).isZero();
    }

    @Test
    void whatComesTwiceIsDoubtful() {
        pairs();
        rows.payment(WECHAT, ids[5], 1, 1, true);
        rows.payment(WECHAT, 2, ~ids[6], 1, true);
        rows.charge(-1, 9, 0, 4, 1);
        rows.charge(-1, 9, 0, 4, 1);
        rows.identity(RecordKind.OPENING, 5);
        rows.identity(RecordKind.OPENING, 5);
        sift();
        assertThat(sieve.doubtful(Space.REFERENCE).all()).containsExactly(ids[5], ~ids[6]);
        assertThat(sieve.doubtful(Space.CHARGE).all()).containsExactly(9);
        assertThat(sieve.doubtful(Space.PERIOD).all()).containsExactly(4);
        assertThat(sieve.doubtful(Space.OTHER).all()).containsExactly(5);
    }

    @Test
    void moreDoubtsThanAreKeptAreNotForgottenInSilence() {
        LongStream.range(1, 102).forEach(id -> {
            rows.identity(RecordKind.OPENING, id * 0x9E3779B97F4A7C15L);
            rows.identity(RecordKind.OPENING, id * 0x9E3779B97F4A7C15L);
        });
        sift();
        assertThat(sieve.doubtful(Space.OTHER).areTooMany()).isTrue();
        assertThat(sieve.doubtful(Space.CHARGE).areTooMany()).isFalse();
    }

    @Test
    void aKeyListHasEachKeyOnceInOrder() {
        KeyList list = new KeyList(new Slabs(1 << 24, folder));
        LongStream.of(ids).forEach(list::add);
        LongStream.of(ids).forEach(list::add);
        assertThat(all(list)).hasSize(PAIRS).containsExactlyInAnyOrder(ids);
        assertThat(LongStream.of(all(list)).boxed().toList()).isSortedAccordingTo(Long::compareUnsigned);
    }

    @Test
    void keysThatFindNoRoomInMemoryAreInFilesThatNobodyHasToDelete(@TempDir Path work) throws IOException {
        Slabs slabs = new Slabs(0, work);
        KeyList list = new KeyList(slabs);
        LongStream.of(ids).forEach(list::add);
        assertThat(all(list)).hasSize(PAIRS).containsExactlyInAnyOrder(ids);
        assertThat(slabs.areExhausted()).isFalse();
        try (Stream<Path> left = Files.list(work)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whereTheDiskHasNoRoomEitherItIsSaid(@TempDir Path work) throws IOException {
        Slabs slabs = new Slabs(0, Files.createFile(work.resolve("not-a-folder")));
        new KeyList(slabs).add(ids[0]);
        assertThat(slabs.areExhausted()).isTrue();
    }

    private static long[] all(KeyList list) {
        return IntStream.range(0, KeyFilter.PARTS)
                .mapToObj(list::sorted)
                .flatMapToLong(LongStream::of)
                .toArray();
    }

    private void sift() {
        sieve.take(rows);
        sieve.finish();
    }

    private void pairs() {
        for (long id : ids) {
            rows.charge(WECHAT, id, id, 0, 100 + (id & 1023));
        }
        for (int i = ids.length - 1; i >= 0; i--) {
            rows.payment(WECHAT, ids[i], ~ids[i], 100 + (ids[i] & 1023), true);
        }
        sift();
    }

    private long uneven(int channel) {
        Cells cells = sieve.cells(channel);
        return IntStream.range(0, cells.count()).filter(cells::isUneven).count();
    }
}
