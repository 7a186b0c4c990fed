package io.quittance.readers.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.function.Predicate;

/** The fewest bytes that still break a promise, found by leaving out ever smaller pieces. */
final class Smallest {
    private static final int TRIES = 2000;

    private final Predicate<byte[]> breaks;
    private int tries;

    private Smallest(Predicate<byte[]> breaks) {
        this.breaks = breaks;
    }

    static byte[] of(byte[] bytes, Predicate<byte[]> breaks) {
        return breaks.test(bytes) ? new Smallest(breaks).shrunk(bytes) : bytes;
    }

    private byte[] shrunk(byte[] bytes) {
        byte[] smallest = bytes;
        for (int piece = Math.max(1, bytes.length / 2); piece > 0; piece /= 2) {
            for (int at = 0; at < smallest.length && tries < TRIES; ) {
                byte[] without = without(smallest, at, piece);
                tries++;
                if (breaks.test(without)) {
                    smallest = without;
                } else {
                    at += piece;
                }
            }
        }
        return smallest;
    }

    private static byte[] without(byte[] bytes, int from, int length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        int to = Math.min(bytes.length, from + length);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
