package io.quittance.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GcLogTests {

    private static final long MEGABYTE = 1 << 20;

    @Test
    void theMostBeforeAndTheMostAfterACollectionCount() {
        GcLog log = GcLog.of(List.of(
                "[1.0s][info][gc] GC(0) Pause Young (Allocation Failure) 120M->20M(490M) 3.123ms",
                "[2.0s][info][gc] GC(1) Pause Young (Allocation Failure) 90M->30M(490M) 2.003ms"));
        assertThat(log).isEqualTo(new GcLog(120 * MEGABYTE, 30 * MEGABYTE));
    }

    @Test
    void whereNothingWasCollectedTheEndCounts() {
        GcLog log = GcLog.of(List.of(
                "[1.0s][info][gc,heap,exit] Heap",
                "[1.0s][info][gc,heap,exit]  PSYoungGen      total 38400K, used 2048K [0x1, 0x2, 0x3)",
                "[1.0s][info][gc,heap,exit]  ParOldGen       total 87552K, used 1024K [0x1, 0x2, 0x3)"));
        assertThat(log).isEqualTo(new GcLog(3 * MEGABYTE, 0));
    }
}
