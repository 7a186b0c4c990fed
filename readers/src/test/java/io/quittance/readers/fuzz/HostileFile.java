package io.quittance.readers.fuzz;

import org.jspecify.annotations.Nullable;

/** A damaged file. */
final class HostileFile {
    private final String format;
    private final String how;
    private final byte[] bytes;
    private final Promise promise;
    private final byte @Nullable [] undamaged;

    /** What must come of a file. */
    enum Promise {
        /** Only what holds for every file. */
        NOTHING_MORE,
        /** The records and rejected rows of the undamaged file, in any order. */
        SAME,
        /** The file is held. */
        HELD,
        /** Either of the two. */
        SAME_OR_HELD
    }

    HostileFile(String format, String how, byte[] bytes, Promise promise, byte @Nullable [] undamaged) {
        this.format = format;
        this.how = how;
        this.bytes = bytes;
        this.promise = promise;
        this.undamaged = undamaged;
    }

    /** Other bytes, of which nothing more is promised: to find fewer that break what holds for every file. */
    HostileFile with(byte[] others) {
        return new HostileFile(format, how, others, Promise.NOTHING_MORE, null);
    }

    /** Whose sample it was made from. */
    String format() {
        return format;
    }

    /** What was done to it. */
    String how() {
        return how;
    }

    /** What was done to it, without where. */
    String kind() {
        int where = how.indexOf(" [");
        return where < 0 ? how : how.substring(0, where);
    }

    byte[] bytes() {
        return bytes;
    }

    /** What it was before, where that says something else than the sample. */
    byte @Nullable [] undamaged() {
        return undamaged;
    }

    /** What holds for it beyond what holds for every file. */
    Promise promise() {
        return promise;
    }
}
