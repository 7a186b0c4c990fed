package io.quittance.ledger.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KeyFilterTests {
    private static final int KEYS = 200_000;
    private static final int SELDOM = KEYS / 1000;

    private final KeyFilter filter = KeyFilter.of(KEYS);
    private final long[] keys = new SplittableRandom(1).longs(KEYS).toArray();

    @Test
    void seldomTakesANewKeyForAKnownOneAndNeverAKnownOneForNew() {
        assertThat(LongStream.of(keys).filter(filter::add).count()).isLessThan(SELDOM);
        assertThat(LongStream.of(keys).allMatch(filter::add)).isTrue();
    }

    @Test
    void knowsOfManyKeysAtOnceWhatItKnowsOfEach() {
        KeyFilter oneByOne = KeyFilter.of(KEYS);
        long[] twice = LongStream.concat(
                        LongStream.of(keys), LongStream.of(keys).limit(1000))
                .toArray();
        LongStream.Builder known = LongStream.builder();
        filter.add(twice, 0, 77, known);
        filter.add(twice, 77, twice.length, known);

        assertThat(known.build().toArray())
                .isEqualTo(LongStream.of(twice).filter(oneByOne::add).toArray())
                .hasSizeGreaterThanOrEqualTo(1000);
    }

    @Test
    void itsPartsKnowTheSame() {
        LongStream.of(keys).forEach(filter::add);
        assertThat(LongStream.of(keys).allMatch(this::isInItsPart)).isTrue();
        assertThat(new SplittableRandom(2).longs(KEYS).filter(this::isInItsPart).count())
                .isLessThan(SELDOM);
    }

    @Test
    void ofFarTooManyKeysItStillForgetsNone() {
        KeyFilter small = KeyFilter.of(1);
        LongStream.of(keys).forEach(small::add);
        assertThat(LongStream.of(keys).allMatch(small::add)).isTrue();
    }

    private boolean isInItsPart(long key) {
        byte[] part = filter.part((int) (key >>> 56));
        return KeyFilter.mayHave(KeyFilter.words(part), key);
    }
}
