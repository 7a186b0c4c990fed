package io.quittance.writers.night;

import java.util.Comparator;

/** Where findings come from: a service of an operator, taken through a channel. */
public record Cause(String operator, String serviceCode, String channel) implements Comparable<Cause> {
    private static final Comparator<Cause> ORDER = Comparator.comparing(Cause::operator)
            .thenComparing(Cause::serviceCode)
            .thenComparing(Cause::channel);

    @Override
    public int compareTo(Cause other) {
        return ORDER.compare(this, other);
    }
}
