package io.quittance.domain.calendar;

import static io.quittance.domain.calendar.ComplaintChannel.MARKET_REGULATOR;
import static io.quittance.domain.calendar.ComplaintChannel.MIIT;
import static io.quittance.domain.calendar.ComplaintChannel.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.domain.record.Channel;
import io.quittance.domain.timeline.TestCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTableTest {
    private static final Basis LAW = new Basis(Basis.Kind.LAW, "法", "law", Confidence.HIGH);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 9, 30);

    @ParameterizedTest
    @CsvSource({
        "2026-09-20, 15, DAYS, false, true, 2026-10-08, 2026-10-05",
        "2026-09-20, 15, DAYS, false, false, 2026-10-05, 2026-10-05",
        "2026-09-20, 5, DAYS, true, false, 2026-09-15, 2026-09-15",
        "2026-03-31, 1, MONTHS, false, false, 2026-04-30, 2026-04-30",
        "2026-05-07, 5, MONTHS, false, true, 2026-10-08, 2026-10-07",
        "2026-05-07, 2, YEARS, false, false, 2028-05-07, 2028-05-07",
        "2026-09-24, 7, WORKING_DAYS, false, false, 2026-10-12,"
    })
    void aTermIsCountedFromItsEvent(
            LocalDate event,
            int count,
            Term.Unit unit,
            boolean before,
            boolean rolls,
            LocalDate last,
            LocalDate plain) {
        DueDate due = deadline("D", MIIT, new Term(count, unit, before, rolls)).due(event, TestCalendar.PUBLISHED);
        assertThat(due.last()).isEqualTo(new Reckoned.On(last));
        assertThat(due.plain()).isEqualTo(plain);
        assertThat(due.event()).isEqualTo(event);
    }

    @Test
    void aTermThatCannotBeIsRefused() {
        assertThatThrownBy(() -> new Term(0, Term.Unit.DAYS, false, false)).hasMessage("A term is at least 1 long: 0");
        assertThatThrownBy(() -> new Term(1, Term.Unit.WORKING_DAYS, true, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Term(1, Term.Unit.WORKING_DAYS, false, true))
                .isInstanceOf(IllegalArgumentException.class);
        Term working = new Term(1, Term.Unit.WORKING_DAYS, false, false);
        assertThatThrownBy(() -> working.unrolled(FIRST)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyTheChannelsOwnDeadlinesInForceWithAKnownEventAreShown() {
        Term day = new Term(1, Term.Unit.DAYS, false, false);
        Deadline miit = deadline("D1", MIIT, day);
        DeadlineTable table = new DeadlineTable(List.of(miit, deadline("D2", OPERATOR, day)), List.of(), List.of());
        assertThat(table.all()).hasSize(2);
        assertThat(ids(table, CaseEvent.RECEIVED, FIRST)).containsExactly("D1");
        assertThat(ids(table, CaseEvent.RECEIVED, LAST)).containsExactly("D1");
        assertThat(ids(table, CaseEvent.RECEIVED, FIRST.minusDays(1))).isEmpty();
        assertThat(ids(table, CaseEvent.RECEIVED, LAST.plusDays(1))).isEmpty();
        assertThat(ids(table, CaseEvent.ACCEPTED, FIRST)).isEmpty();
        assertThatThrownBy(() -> new DeadlineTable(List.of(miit, miit), List.of(), List.of()))
                .hasMessage("The deadline D1 is there twice.");
    }

    private static List<String> ids(DeadlineTable table, CaseEvent event, LocalDate day) {
        return table.due(MIIT, Map.of(event, day), TestCalendar.PUBLISHED).stream()
                .map(due -> due.deadline().id())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"WECHAT, WECHAT, true", "WECHAT, ALIPAY, false", "WECHAT, , false", ", WECHAT, true", ", , true"})
    void aDeadlineOfAPaymentChannelConcernsOnlyWhatWasPaidThatWay(
            @Nullable Channel paidBy, @Nullable Channel channel, boolean concerns) {
        Term day = new Term(1, Term.Unit.DAYS, false, false);
        Deadline deadline =
                new Deadline("D", MIIT, true, CaseEvent.RECEIVED, day, FIRST, LAST, "做", "do", LAW, "", "", paidBy);
        assertThat(deadline.concerns(channel)).isEqualTo(concerns);
    }

    @Test
    void aFilingStandsInTheWayOfTheNextWhileItsRuleIsInForce() {
        Blocking one = new Blocking(MARKET_REGULATOR, MIIT, FIRST, LAST, LAW);
        Blocking twice = new Blocking(MIIT, MIIT, null, null, LAW);
        Precondition first = new Precondition(MIIT, OPERATOR, "先投诉", "complain first", LAW);
        DeadlineTable table = new DeadlineTable(List.of(), List.of(one, twice), List.of(first));
        assertThat(table.blockings()).containsExactly(one, twice);
        assertThat(table.inTheWay(Set.of(MARKET_REGULATOR), MIIT, FIRST)).containsExactly(one);
        assertThat(table.inTheWay(Set.of(MARKET_REGULATOR), MIIT, LAST)).containsExactly(one);
        assertThat(table.inTheWay(Set.of(MARKET_REGULATOR), MIIT, FIRST.minusDays(1)))
                .isEmpty();
        assertThat(table.inTheWay(Set.of(MARKET_REGULATOR), MIIT, LAST.plusDays(1)))
                .isEmpty();
        assertThat(table.inTheWay(Set.of(MIIT), MIIT, FIRST)).containsExactly(twice);
        assertThat(table.inTheWay(Set.of(MIIT), OPERATOR, FIRST)).isEmpty();
        assertThat(table.consequences(MARKET_REGULATOR, FIRST)).containsExactly(one);
        assertThat(table.consequences(MARKET_REGULATOR, LAST.plusDays(1))).isEmpty();
        assertThat(table.consequences(MIIT, FIRST))
                .as("that one is not asked twice anyway")
                .isEmpty();
        assertThat(table.preconditions(MIIT)).containsExactly(first);
        assertThat(table.preconditions(OPERATOR)).isEmpty();
    }

    private static Deadline deadline(String id, ComplaintChannel channel, Term term) {
        return new Deadline(id, channel, true, CaseEvent.RECEIVED, term, FIRST, LAST, "做", "do", LAW, "", "", null);
    }
}
