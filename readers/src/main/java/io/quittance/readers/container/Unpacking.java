package io.quittance.readers.container;

/**
 * How far an archive may unpack.
 *
 * @param maxBytes of one archive
 * @param maxRatio unpacked to packed bytes, watched from {@code ratioFrom} unpacked bytes on
 * @param ratioFrom below this size any ratio is allowed
 * @param maxMembers of one archive
 */
public record Unpacking(long maxBytes, int maxRatio, long ratioFrom, int maxMembers) {
    /** 64 GiB, 1000 : 1 from 16 MiB on, 10 000 members. */
    public static final Unpacking DEFAULT = new Unpacking(64L << 30, 1000, 16L << 20, 10_000);
}
