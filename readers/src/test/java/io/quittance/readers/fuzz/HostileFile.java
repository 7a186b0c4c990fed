package io.quittance.readers.fuzz;

/** A damaged file. */
final class HostileFile {
    private final String format;
    private final String how;
    private final byte[] bytes;
    private final Promise promise;

    /** What must come of a file. */
    enum Promise {
        /** Only what holds for every file. */
        NOTHING_MORE,
        /** The records and rejected rows of the sample, in any order. */
        SAME,
        /** The file is held. */
        HELD,
        /** Either of the two. */
        SAME_OR_HELD
    }

    HostileFile(String format, String how, byte[] bytes, Promise promise) {
        this.format = format;
        this.how = how;
        this.bytes = bytes;
        this.promise = promise;
    }

    /** Other bytes, of which nothing more is promised: to find fewer that break what holds for every file. */
    HostileFile with(byte[] others) {
        return new HostileFile(format, how, others, Promise.NOTHING_MORE);
    }

    /** Whose sample it was made from. */
    String format() {
        return format;
    }

    /** What was done to it. */
    String how() {
        return how;
    }

    byte[] bytes() {
        return bytes;
    }

    /** What holds for it beyond what holds for every file. */
    Promise promise() {
        return promise;
    }
}
