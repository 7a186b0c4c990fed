package io.quittance.writers.night;

import io.quittance.domain.judge.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums by key in bounded memory: the first {@code limit} keys have a sum each, all later ones share one, so that the
 * sums together are always whole.
 *
 * @param <K> ordered, which makes the result the same on every run
 */
public final class BoundedTallies<K extends Comparable<? super K>> {
    private final int limit;
    private final Map<K, Tally> tallies = new TreeMap<>();
    private Tally others = Tally.NONE;

    BoundedTallies(int limit) {
        this.limit = limit;
    }

    void add(K key, Finding finding) {
        add(key, Tally.NONE.plus(finding));
    }

    void add(K key, Tally more) {
        if (tallies.containsKey(key) || tallies.size() < limit) {
            tallies.merge(key, more, Tally::plus);
        } else {
            others = others.plus(more);
        }
    }

    /** A key with its sum. */
    public record Entry<K>(K key, Tally tally) {}

    /** Every key, in order. */
    public List<Entry<K>> all() {
        return tallies.entrySet().stream()
                .map(entry -> new Entry<>(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The keys with most money going back, then most findings. */
    public List<Entry<K>> top(int count) {
        Comparator<Entry<K>> most = Comparator.comparing(
                        (Entry<K> entry) -> entry.tally().refund())
                .thenComparing(entry -> entry.tally().count())
                .reversed();
        return all().stream().sorted(most).limit(count).toList();
    }

    /** What the keys beyond the limit have together. */
    public Tally others() {
        return others;
    }
}
