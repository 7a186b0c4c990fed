package io.quittance.readers.calendar;

import static io.quittance.domain.calendar.ComplaintChannel.CONSUMER_ASSOCIATION;
import static io.quittance.domain.calendar.ComplaintChannel.MARKET_REGULATOR;
import static io.quittance.domain.calendar.ComplaintChannel.MIIT;
import static io.quittance.domain.calendar.ComplaintChannel.OPERATOR;
import static io.quittance.readers.Refused.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.calendar.Basis;
import io.quittance.domain.calendar.Blocking;
import io.quittance.domain.calendar.CaseEvent;
import io.quittance.domain.calendar.ComplaintChannel;
import io.quittance.domain.calendar.Deadline;
import io.quittance.domain.calendar.DeadlineTable;
import io.quittance.domain.calendar.DueDate;
import io.quittance.domain.calendar.Reckoned;
import io.quittance.domain.calendar.WorkingDays;
import io.quittance.readers.Delivered;
import io.quittance.readers.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedDeadlinesTest {
    private static final DeadlineTable TABLE = DeadlineFile.shipped().table();
    private static final WorkingDays DAYS = WorkingDaysFile.shipped().days();

    @TempDir
    Path folder;

    static Stream<Deadline> rows() {
        return TABLE.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyDeadlineNamesWhatItRestsOnInBothLanguages(Deadline row) {
        assertThat(Stream.of(row.zh(), row.basis().zh()))
                .allMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
        assertThat(Stream.of(row.en(), row.basis().en())).allMatch(text -> text.matches("[ -~]{10,}"));
        assertThat(row.noteZh().isEmpty()).isEqualTo(row.noteEn().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyDeadlineHoldsOnItsFirstAndLastDayAndOnNoOther(Deadline row) {
        LocalDate first = row.validFrom();
        LocalDate last = row.validTo();
        assertThat(first == null || (row.isInForce(first) && !row.isInForce(first.minusDays(1))))
                .isTrue();
        assertThat(last == null || (row.isInForce(last) && !row.isInForce(last.plusDays(1))))
                .isTrue();
    }

    @Test
    void theTableHasTheRowsOfTheResearchAndNoneOfTheFoundingDocumentsAlone() {
        assertThat(rows().map(Deadline::id))
                .containsExactlyInAnyOrder(
                        "D1", "D2", "D3", "D4", "D5", "D6", "D7a", "D7b", "D7c", "D8", "D9", "D10", "D11", "D12",
                        "D18a", "D18b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"双倍", "三倍", "合同法", "20%", "60%", "10 分钟", "48 小时", "12300", "12381", "2027", "消费者协会（12315"})
    void whatMustNotBeAssertedIsNotThere(String claim) {
        assertThat(YamlFile.shipped("deadlines.yaml").text().lines().filter(line -> !line.startsWith("#")))
                .noneMatch(line -> line.contains(claim));
    }

    @Test
    void fiveDaysOfNoticeAreLawOnlyUntilTheAmendment() {
        assertThat(renewal("2025-03-17")).containsExactly("D18a LAW 2025-03-12");
        assertThat(renewal("2025-03-18")).isEmpty();
        assertThat(renewal("2026-06-01")).containsExactly("D18b PROMISE 2026-05-27");
    }

    private static List<String> renewal(String day) {
        return TABLE.due(OPERATOR, Map.of(CaseEvent.RENEWED, LocalDate.parse(day)), DAYS).stream()
                .map(due -> due.deadline().id() + " " + due.deadline().basis().kind() + " "
                        + due.last().dayOrNull())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-30, D7a",
        "2024-07-01, D7a D7c",
        "2026-04-14, D7a D7c",
        "2026-04-15, D7b",
    })
    void mediationEndsByTheRuleInForceWhenTheComplaintWasAccepted(LocalDate accepted, String rows) {
        assertThat(TABLE.due(MARKET_REGULATOR, Map.of(CaseEvent.ACCEPTED, accepted), DAYS))
                .extracting(due -> due.deadline().id())
                .containsExactly(rows.split(" "));
    }

    @Test
    void aFeeIsAppealedWithinFiveMonthsOfItsOwnDayWithoutRolling() {
        DueDate due = only(TABLE.due(MIIT, Map.of(CaseEvent.CHARGED, LocalDate.of(2026, 5, 7)), DAYS));
        assertThat(due.deadline().onUs()).isTrue();
        assertThat(due.last()).isEqualTo(new Reckoned.On(LocalDate.of(2026, 10, 7)));
        assertThat(due.plain()).isEqualTo(LocalDate.of(2026, 10, 7));
    }

    @Test
    void theOperatorsFifteenDaysRollOffTheHolidays() {
        DueDate due = only(TABLE.due(OPERATOR, Map.of(CaseEvent.RECEIVED, LocalDate.of(2026, 9, 20)), DAYS));
        assertThat(due.deadline().onUs()).isFalse();
        assertThat(due.plain()).isEqualTo(LocalDate.of(2026, 10, 5));
        assertThat(due.last()).isEqualTo(new Reckoned.On(LocalDate.of(2026, 10, 8)));
    }

    @Test
    void aDeadlineThatEndsInAYearWithoutACalendarSaysSoAndStillShowsThePlainDay() {
        DueDate due = only(TABLE.due(MARKET_REGULATOR, Map.of(CaseEvent.ACCEPTED, LocalDate.of(2026, 11, 20)), DAYS));
        assertThat(due.last()).isEqualTo(new Reckoned.NotPublished(2027));
        assertThat(due.plain()).isEqualTo(LocalDate.of(2027, 1, 19));
    }

    @Test
    void workingDaysHaveNoPlainDay() {
        DueDate due = only(TABLE.due(MIIT, Map.of(CaseEvent.RECEIVED, LocalDate.of(2026, 9, 30)), DAYS));
        assertThat(due.plain()).isNull();
        assertThat(due.last()).isEqualTo(new Reckoned.On(LocalDate.of(2026, 10, 13)));
    }

    private static DueDate only(List<DueDate> dues) {
        assertThat(dues).hasSize(1);
        return dues.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "MARKET_REGULATOR, MIIT, 2026-06-01, 第十一条第（四）项",
        "CONSUMER_ASSOCIATION, MIIT, 2026-06-01, 第十一条第（四）项",
        "COURT, MIIT, 2026-06-01, 第十一条第（四）项",
        "MIIT, MIIT, 2026-06-01, 第十一条第（三）项",
        "MIIT, MARKET_REGULATOR, 2026-04-15, 第十六条第（二）项",
        "MIIT, MARKET_REGULATOR, 2026-04-14, 第十五条",
        "CONSUMER_ASSOCIATION, MARKET_REGULATOR, 2026-06-01, 第十六条第（二）项",
        "MARKET_REGULATOR, MARKET_REGULATOR, 2026-06-01, 第十六条第（二）项"
    })
    void aDisputeFiledInOneChannelStandsInTheWayOfAnother(
            ComplaintChannel filed, ComplaintChannel next, LocalDate on, String article) {
        assertThat(TABLE.inTheWay(Set.of(filed), next, on))
                .extracting(Blocking::filed, Blocking::basis)
                .singleElement()
                .satisfies(row -> assertThat(row.toList().get(1))
                        .isInstanceOfSatisfying(
                                Basis.class, basis -> assertThat(basis.zh()).contains(article)));
    }

    @ParameterizedTest
    @CsvSource({"OPERATOR, MIIT", "OPERATOR, MARKET_REGULATOR", "APP_STORE, MIIT", "MIIT, OPERATOR"})
    void aComplaintToTheOperatorOrAStoreBlocksNobody(ComplaintChannel filed, ComplaintChannel next) {
        assertThat(TABLE.inTheWay(Set.of(filed), next, LocalDate.of(2026, 6, 1)))
                .isEmpty();
    }

    @Test
    void beforeAFirstFilingItIsSaidWhatItWillKeepOneFrom() {
        assertThat(TABLE.consequences(CONSUMER_ASSOCIATION, LocalDate.of(2026, 6, 1)))
                .extracting(Blocking::then)
                .containsExactly(MIIT, MARKET_REGULATOR);
        assertThat(TABLE.consequences(OPERATOR, LocalDate.of(2026, 6, 1))).isEmpty();
    }

    @Test
    void theMinistryListensOnlyAfterTheOperatorDid() {
        assertThat(Arrays.stream(ComplaintChannel.values())
                        .filter(channel -> !TABLE.preconditions(channel).isEmpty()))
                .containsExactly(MIIT);
        assertThat(TABLE.preconditions(MIIT).get(0).first()).isEqualTo(OPERATOR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "basis-zh: 法 | basis-zh is missing",
                "confidence: HIGH | confidence is missing",
                "count: 15 | count is missing",
                "zh: 答复 | zh is missing"
            })
    void aRowThatDoesNotSayWhatItRestsOnIsRefused(String line, String reason) {
        assertThatRefused(() -> read(ROW.replace("    " + line + "\n", "")))
                .hasMessageContaining("deadlines.yaml:3")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit: WORKING_DAYS | working days are counted forwards",
                "unit: WEEKS | unit is one of",
                "valid-to: 2015-01-01 | valid-to is before valid-from",
                "valid-from: soon | valid-from is a date",
                "note-zh: 注 | a note is written in both languages",
                "count: 0 | count is a whole number of at least 1"
            })
    void aRowThatCannotBeTrueIsRefused(String line, String reason) {
        String key = line.substring(0, line.indexOf(':'));
        String without = ROW.replaceAll("(?m)^    " + key + ": .*\n", "");
        assertThatRefused(() -> read(without + "    " + line + "\n")).hasMessageContaining(reason);
    }

    @Test
    void anIdWrittenTwiceIsRefused() {
        assertThatRefused(() -> read(ROW + ROW)).hasMessageContaining("the deadline X1 is written twice");
    }

    private static final String ROW = """
              - id: X1
                channel: OPERATOR
                act: CHANNEL
                from: RECEIVED
                count: 15
                unit: DAYS
                rolls: true
                valid-from: 2016-07-30
                zh: 答复
                en: an answer
                kind: LAW
                basis-zh: 法
                basis-en: law
                confidence: HIGH
            """;

    private void read(String rows) throws IOException {
        DeadlineFile.read(Delivered.file(folder, "deadlines.yaml", "version: 1\ndeadlines:\n" + rows));
    }
}
