package io.quittance.ledger.pack;

import org.jspecify.annotations.Nullable;

/** A pack of the ledger does not hold the rows that it says it does: somebody or something changed it. */
public final class DamagedPackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final int file;
    private final int line;

    DamagedPackException(int file, int line, @Nullable Throwable cause) {
        this("file " + file, file, line, cause);
    }

    private DamagedPackException(String path, int file, int line, @Nullable Throwable cause) {
        super("the pack of " + path + " from line " + line + " on does not hold the rows it should", cause);
        this.path = path;
        this.file = file;
        this.line = line;
    }

    /** The same in words of a person: a file is known by its path in the inbox. */
    DamagedPackException of(String itsPath) {
        return new DamagedPackException(itsPath, file, line, this);
    }

    /** The ledger's number of the file. */
    int file() {
        return file;
    }

    /** The path of the file that the rows were delivered in. */
    public String path() {
        return path;
    }

    /** The line of the first row of the pack. */
    public int line() {
        return line;
    }
}
