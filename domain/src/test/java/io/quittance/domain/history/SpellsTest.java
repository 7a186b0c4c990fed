package io.quittance.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.timeline.Timeline;
import io.quittance.domain.timeline.TimelineFile;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SpellsTest {

    @Test
    void aLineWithoutAnythingIsAuthorisedFromTheBeginningOfTime() {
        assertThat(spells("charge B1 2026-06-10 1.00")).containsExactly("MIN..MAX");
    }

    @Test
    void anOpeningWhileASpellIsOpenChangesNothing() {
        assertThat(spells("open O1 2026-01-01\nopen O2 2026-02-01")).containsExactly("2026-01-01T00:00..MAX");
    }

    @Test
    void theFirstCancellationEndsWhatWasOpenBefore() {
        assertThat(spells("cancel C1 2026-06-10T12:00\nopen O1 2026-08-01"))
                .containsExactly("MIN..2026-07-01T00:00", "2026-08-01T00:00..MAX");
    }

    @Test
    void aSecondCancellationNeverMovesTheEndLater() {
        assertThat(spells("open O1 2026-01-01\ncancel C1 2026-06-10\ncancel C2 2026-07-10"))
                .containsExactly("2026-01-01T00:00..2026-07-01T00:00");
    }

    @Test
    void aSecondCancellationMayMoveTheEndEarlier() {
        assertThat(spells("open O1 2026-01-01\ncancel C1 2026-06-10\ncancel C2 2026-06-12 effective=2026-06-12"))
                .containsExactly("2026-01-01T00:00..2026-06-12T00:00");
    }

    @Test
    void ofCancellationsThatBringTheSameEndTheFirstDecides() {
        assertThat(line("cancel C2 2026-06-11\ncancel C3 2026-06-10\ncancel C1 2026-06-12")
                        .spells()
                        .all())
                .extracting(spell ->
                        Objects.requireNonNull(spell.ending()).cancellation().cancelNo())
                .containsExactly("C3");
        assertThat(line("cancel C2 2026-06-10\ncancel C1 2026-06-10").spells().all())
                .extracting(spell ->
                        Objects.requireNonNull(spell.ending()).cancellation().cancelNo())
                .containsExactly("C1");
    }

    @Test
    void theRecordedEndHoldsOnlyWhereItIsEarlierThanThePolicys() {
        assertThat(spells("cancel C1 2026-06-10 effective=2026-06-05")).containsExactly("MIN..2026-06-05T00:00");
        assertThat(spells("cancel C1 2026-06-10 effective=2026-09-01")).containsExactly("MIN..2026-07-01T00:00");
    }

    @Test
    void anOpeningAfterTheRequestStartsASpellBeforeTheLastOneHasEnded() {
        assertThat(spells("open O1 2026-01-01\ncancel C1 2026-06-10\nopen O2 2026-06-20"))
                .containsExactly("2026-01-01T00:00..2026-07-01T00:00", "2026-06-20T00:00..MAX");
    }

    @Test
    void aSignatureStartsASpellOnlyAfterARequest() {
        assertThat(spells("open O1 2026-03-01\nagreement W1 NORMAL signed=2026-01-01"))
                .containsExactly("2026-03-01T00:00..MAX");
        assertThat(spells("cancel C1 2026-06-10\nagreement W1 TERMINATED signed=2026-08-01"))
                .containsExactly("MIN..2026-07-01T00:00", "2026-08-01T00:00..MAX");
        assertThat(spells("cancel C1 2026-06-10\nagreement W1 PENDING signed=2026-08-01"))
                .containsExactly("MIN..2026-07-01T00:00");
        assertThat(spells("cancel C1 2026-06-10\nagreement W1 NORMAL signed=2026-06-10"))
                .containsExactly("MIN..2026-07-01T00:00");
    }

    @Test
    void aRequestExactlyAtTheCutOffIsInTime() {
        String policy = "policy effect=END_OF_CYCLE cutoff=PT24H\n";
        assertThat(spells(policy + "cancel C1 2026-08-30T23:59:59")).containsExactly("MIN..2026-09-01T00:00");
        assertThat(spells(policy + "cancel C1 2026-08-31T00:00:00")).containsExactly("MIN..2026-09-01T00:00");
        assertThat(spells(policy + "cancel C1 2026-08-31T00:00:01")).containsExactly("MIN..2026-10-01T00:00");
    }

    @Test
    void theEndOfTheCycleFollowsTheAnchorOfTheSpellsOpening() {
        assertThat(spells("open O1 2026-01-31 anchor=31\ncancel C1 2026-02-10"))
                .containsExactly("2026-01-31T00:00..2026-02-28T00:00");
    }

    @Test
    void nextMonthIsACalendarMonthWhateverTheAnchor() {
        assertThat(spells("policy effect=NEXT_MONTH\nopen O1 2026-01-15 anchor=15\ncancel C1 2026-02-10"))
                .containsExactly("2026-01-15T00:00..2026-03-01T00:00");
    }

    @Test
    void beforeTheFirstOpeningItsTermsHoldAlready() {
        String anchored = "cancel C1 2026-01-05\nopen O1 2026-03-15 anchor=15\n";
        assertThat(spells(anchored)).containsExactly("MIN..2026-01-15T00:00", "2026-03-15T00:00..MAX");
        assertThat(anchorDay(anchored, "2026-01-10")).isEqualTo(15);
    }

    @Test
    void theTermsOfTheLatestSpellBegunHold() {
        String moved = "open O1 2026-01-10 anchor=10\ncancel C1 2026-02-01\nopen O2 2026-03-20 anchor=20\n";
        assertThat(anchorDay(moved, "2026-03-19")).isEqualTo(10);
        assertThat(anchorDay(moved, "2026-03-20")).isEqualTo(20);
    }

    @Test
    void theEndThatCameLastDecides() {
        LineHistory line = line("policy effect=NEXT_MONTH\ncancel C1 2026-07-05\nopen O2 2026-07-10\n"
                + "cancel C2 2026-07-15 effective=2026-07-15");
        Ending deciding = line.spells().decidingAt(LocalDateTime.parse("2026-08-03T00:00"));
        assertThat(Objects.requireNonNull(deciding).cancellation().cancelNo()).isEqualTo("C1");
    }

    private static int anchorDay(String text, String date) {
        return line(text)
                .spells()
                .anchorAt(LocalDate.parse(date).atStartOfDay())
                .day();
    }

    private static List<String> spells(String text) {
        return line(text).spells().all().stream()
                .map(spell -> name(spell.start()) + ".." + name(spell.end()))
                .toList();
    }

    private static String name(LocalDateTime instant) {
        if (instant.equals(LocalDateTime.MIN)) {
            return "MIN";
        }
        return instant.equals(LocalDateTime.MAX) ? "MAX" : instant.toString();
    }

    private static LineHistory line(String text) {
        Timeline timeline = TimelineFile.parse("spells", "== spells\n" + text).get(0);
        AccountHistory account = new AccountHistory(timeline.events(), new Policies(timeline.policies()));
        return account.lines().iterator().next();
    }
}
