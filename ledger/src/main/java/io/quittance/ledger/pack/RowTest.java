package io.quittance.ledger.pack;

import io.quittance.domain.record.FactRow;
import io.quittance.ledger.schema.RowKeys;

/** What makes a packed row one to be unpacked. Is asked by several threads at once. */
@FunctionalInterface
public interface RowTest {
    /** Whether it holds for a row; its account is a token. */
    boolean holds(FactRow row, RowKeys keys);
}
