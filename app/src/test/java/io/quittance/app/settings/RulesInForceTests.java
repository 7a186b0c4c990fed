package io.quittance.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.app.words.Lang;
import io.quittance.app.words.StoppedException;
import io.quittance.domain.calendar.Reckoned;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class RulesInForceTests {
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);

    @TempDir
    private Path home = Path.of("");

    private RulesInForce rules = new RulesInForce(settings(home), new Home(home));

    @BeforeEach
    void atHome() {
        rules = new RulesInForce(settings(home), new Home(home));
    }

    @Test
    void theShippedCalendarEndsWithItsLastPublishedYear() {
        assertThat(rules.workingDays().nextWorkingDay(NEW_YEARS_EVE)).isEqualTo(new Reckoned.NotPublished(2027));
        assertThat(rules.deadlines().all()).isNotEmpty();
    }

    @Test
    void aCalendarAtHomeReplacesTheShippedOne() throws IOException {
        Files.writeString(home.resolve("working-days.yaml"), """
                version: 1
                years:
                  - {year: 2027, source: test, off: [2027-01-01]}
                """);
        Files.writeString(home.resolve("deadlines.yaml"), "version: 1\n");
        assertThat(rules.workingDays().nextWorkingDay(NEW_YEARS_EVE))
                .isEqualTo(new Reckoned.On(LocalDate.of(2027, 1, 4)));
        assertThat(rules.deadlines().all()).isEmpty();
    }

    @Test
    void aWrongCalendarIsRefusedWithItsLine() throws IOException {
        Files.writeString(home.resolve("working-days.yaml"), "version: 1\nyears:\n  - {year: 2027}\n");
        Files.writeString(home.resolve("deadlines.yaml"), "version: 2\n");
        assertThatThrownBy(rules::workingDays).isInstanceOfSatisfying(StoppedException.class, stopped -> {
            String where = home.resolve("working-days.yaml") + ":3: ";
            assertThat(stopped.sentence().in(Lang.EN))
                    .isEqualTo("The calendar or deadlines file is wrong: " + where + "source is missing.");
            assertThat(stopped.sentence().in(Lang.ZH)).isEqualTo("日历或期限文件有误：" + where + "缺少 source。");
        });
        assertThatThrownBy(rules::deadlines)
                .isInstanceOfSatisfying(
                        StoppedException.class,
                        stopped ->
                                assertThat(stopped.sentence().in(Lang.ZH)).contains("日历或期限文件有误", "deadlines.yaml:1"));
    }

    private static QuittanceSettings settings(Path home) {
        return new QuittanceSettings(
                home,
                home,
                home,
                Lang.ZH,
                1,
                BigDecimal.ONE,
                1,
                DataSize.ofMegabytes(64),
                List.of(),
                null,
                List.of(),
                new QuittanceSettings.Refunds(365, 365, QuittanceSettings.Approval.FOUR_EYES, Map.of()),
                new QuittanceSettings.Complaints(200));
    }
}
