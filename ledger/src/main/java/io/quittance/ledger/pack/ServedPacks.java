package io.quittance.ledger.pack;

import io.quittance.ledger.copy.CopyBuffer;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;

/** Packs as the server hands them over. */
final class ServedPacks extends PackTuples {
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private final CopyOut packs;
    private byte[] tuple = {};
    private boolean begun;
    private int start;

    /** Of a query of all columns. */
    ServedPacks(CopyOut packs) {
        this.packs = packs;
    }

    @Override
    boolean next() throws SQLException {
        byte @Nullable [] handed = packs.readFromCopy();
        if (handed == null) {
            return false;
        }
        start = begun ? 0 : CopyBuffer.begin();
        begun = true;
        tuple = handed;
        return (short) SHORTS.get(tuple, start) >= 0 || next(); // behind the mark of the end comes nothing
    }

    @Override
    byte[] bytes() {
        return tuple;
    }

    @Override
    int start() {
        return start;
    }
}
