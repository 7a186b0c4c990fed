package io.quittance.domain.record;

import static io.quittance.domain.record.Standing.Fate.CONFLICT;
import static io.quittance.domain.record.Standing.Fate.KEPT;
import static io.quittance.domain.record.Standing.Fate.REPEAT;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.record.Standing.Fate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final long REQUESTED = state(RecordKind.CANCELLATION, "REQUESTED");
    private static final long ACCEPTED = state(RecordKind.CANCELLATION, "ACCEPTED");
    private static final long COMPLETED = state(RecordKind.CANCELLATION, "COMPLETED");
    private static final long NORMAL = state(RecordKind.AGREEMENT, "NORMAL");
    private static final long TERMINATED = state(RecordKind.AGREEMENT, "TERMINATED");

    @Test
    void ofRecordsThatNeverAdvanceTheFirstStandsAndOtherContentConflicts() {
        @Nullable Object[] first = charge(1500L);
        Standing<@Nullable Object[]> standing = standing(RecordKind.CHARGE);
        assertThat(fates(standing, first, charge(1500L), charge(1600L), charge(1600L)))
                .containsExactly(KEPT, REPEAT, CONFLICT, CONFLICT);
        assertThat(standing.row()).isSameAs(first);
        assertThat(standing.others()).as("repeats need no memory").isEmpty();
    }

    @Test
    void theMostAdvancedStandsWhateverTheOrder() {
        @Nullable Object[] asked = cancellation(Map.of("status", REQUESTED));
        @Nullable Object[] done = cancellation(Map.of("status", COMPLETED));
        assertThat(standing(RecordKind.CANCELLATION, asked, done).row()).isSameAs(done);
        assertThat(standing(RecordKind.CANCELLATION, asked, done).others()).containsExactly(asked);
        assertThat(standing(RecordKind.CANCELLATION, done, asked).row()).isSameAs(done);
    }

    @Test
    void whatTheStandingRowLeavesEmptyIsFilledFromTheMostAdvancedOfTheOthers() {
        Standing<@Nullable Object[]> standing = standing(RecordKind.CANCELLATION);
        assertThat(fates(
                        standing,
                        cancellation(Map.of("status", REQUESTED, "receipt_no", "R-0", "remark", "by phone")),
                        cancellation(Map.of("status", ACCEPTED, "receipt_no", "R-1")),
                        cancellation(Map.of("status", COMPLETED, "closed_at", 90L))))
                .containsExactly(KEPT, KEPT, KEPT);
        assertThat(of(RecordKind.CANCELLATION, standing, "receipt_no")).isEqualTo("R-1");
        assertThat(of(RecordKind.CANCELLATION, standing, "remark")).isEqualTo("by phone");
        assertThat(of(RecordKind.CANCELLATION, standing, "closed_at")).isEqualTo(90L);
        assertThat(of(RecordKind.CANCELLATION, standing, "status")).isEqualTo(COMPLETED);
    }

    @Test
    void rowsOfOneStateConflictOnlyWhereBothSaySomething() {
        @Nullable Object[] first = cancellation(Map.of("status", COMPLETED, "closed_at", 90L));
        Standing<@Nullable Object[]> standing = standing(RecordKind.CANCELLATION);
        assertThat(fates(
                        standing,
                        first,
                        cancellation(Map.of("status", COMPLETED, "receipt_no", "R-1")),
                        cancellation(Map.of("status", COMPLETED, "closed_at", 91L)),
                        cancellation(Map.of("status", REQUESTED, "closed_at", 92L))))
                .containsExactly(KEPT, KEPT, CONFLICT, KEPT);
        assertThat(standing.row()).as("the first of the most advanced").isSameAs(first);
        assertThat(of(RecordKind.CANCELLATION, standing, "closed_at")).isEqualTo(90L);
        assertThat(of(RecordKind.CANCELLATION, standing, "receipt_no")).isEqualTo("R-1");
    }

    @Test
    void theLaterDeductionStandsWithoutAConflictWhateverTheOrder() {
        @Nullable Object[] early = agreement(NORMAL, 10L);
        @Nullable Object[] late = agreement(NORMAL, 20L);
        for (List<@Nullable Object[]> rows : List.of(List.of(early, late), List.of(late, early))) {
            Standing<@Nullable Object[]> standing = standing(RecordKind.AGREEMENT);
            assertThat(rows).extracting(standing::add).containsExactly(KEPT, KEPT);
            assertThat(of(RecordKind.AGREEMENT, standing, "next_deduct_at")).isEqualTo(20L);
        }
    }

    @Test
    void theDeductionOfAnEarlierStateNeverReplacesThatOfTheStandingRow() {
        Standing<@Nullable Object[]> standing =
                standing(RecordKind.AGREEMENT, agreement(TERMINATED, 10L), agreement(NORMAL, 20L));
        assertThat(of(RecordKind.AGREEMENT, standing, "next_deduct_at")).isEqualTo(10L);
    }

    private static Standing<@Nullable Object[]> standing(RecordKind kind, @Nullable Object[]... rows) {
        Standing<@Nullable Object[]> standing = new Standing<>(kind, row -> row);
        fates(standing, rows);
        return standing;
    }

    private static List<Fate> fates(Standing<@Nullable Object[]> standing, @Nullable Object[]... rows) {
        return Stream.of(rows).map(standing::add).toList();
    }

    private static long state(RecordKind kind, String word) {
        return Objects.requireNonNull(Objects.requireNonNull(kind.state()).ordinalOf(word));
    }

    private static @Nullable Object of(RecordKind kind, Standing<@Nullable Object[]> standing, String field) {
        return standing.values()[kind.slot(field)];
    }

    private static @Nullable Object[] charge(long amount) {
        return row(RecordKind.CHARGE, Map.of("charge_id", "B-1", "amount", amount));
    }

    private static @Nullable Object[] cancellation(Map<String, Object> values) {
        return row(RecordKind.CANCELLATION, values);
    }

    private static @Nullable Object[] agreement(long state, long nextDeductAt) {
        return row(RecordKind.AGREEMENT, Map.of("state", state, "next_deduct_at", nextDeductAt));
    }

    private static @Nullable Object[] row(RecordKind kind, Map<String, Object> values) {
        @Nullable Object[] row = new @Nullable Object[kind.fields().size()];
        values.forEach((name, value) -> row[kind.slot(name)] = value);
        return row;
    }
}
