package io.quittance.ledger.pack;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.sql.SQLException;

/** Tuples of packs in the binary form of {@code copy}, wherever they come from. Not thread-safe. */
abstract class PackTuples {
    /** The columns of a pack: four numbers and the body. */
    static final String COLUMNS = "night, file, first_line, rows, body";

    /** How many there are. */
    static final int COUNT = 5;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /** Goes on to the next tuple; false at the end. */
    abstract boolean next() throws SQLException;

    /** Where the tuple is, among others perhaps. */
    abstract byte[] bytes();

    /** Where it begins. */
    abstract int start();

    final int file() {
        return number(1);
    }

    final int firstLine() {
        return number(2);
    }

    final int rows() {
        return number(3);
    }

    /** Where its body begins. */
    final int body() {
        return column(COUNT - 1);
    }

    /** Where it ends. */
    final int end() {
        return body() + (int) INTS.get(bytes(), body() - Integer.BYTES);
    }

    /** Adds it to others. */
    final void copyTo(ByteArrayOutputStream others) {
        others.write(bytes(), start(), end() - start());
    }

    private int number(int column) {
        return (int) INTS.get(bytes(), column(column));
    }

    /** Where a column begins, behind its length: those before it are numbers. */
    private int column(int column) {
        return start() + Short.BYTES + (2 * column + 1) * Integer.BYTES;
    }
}
