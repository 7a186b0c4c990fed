package io.quittance.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.domain.record.Category;
import io.quittance.domain.record.LineKey;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PoliciesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final List<Policy> ALL = List.of(
            policy("default", null, null, null, null),
            policy("category", null, Category.VAS, null, null),
            policy("operator", "KAMENG", null, null, null),
            policy("vas", "KAMENG", Category.VAS, null, null),
            policy("ring", "KAMENG", null, "RING-*", null),
            policy("ring-gold", "KAMENG", null, "RING-GOLD-*", null),
            policy("ring-gold-1", "KAMENG", null, "RING-GOLD-1", null),
            policy("ring-gold-2", "KAMENG", null, "RING-GOLD-2", "2026-06-02"),
            policy("vas", "KAMENG", Category.VAS, null, "2026-06-01"));

    private final Policies policies = new Policies(ALL);

    @Test
    void theExactServiceWinsOverItsPrefix() {
        assertThat(id("KAMENG", "RING-GOLD-1", Category.VAS)).isEqualTo("ring-gold-1@");
    }

    @Test
    void theLongerPrefixWinsOverTheShorter() {
        assertThat(id("KAMENG", "RING-GOLD-9", Category.VAS)).isEqualTo("ring-gold@");
        assertThat(id("KAMENG", "RING-TIN", Category.VAS)).isEqualTo("ring@");
    }

    @Test
    void whatIsNotYetInForceDoesNotMatch() {
        assertThat(id("KAMENG", "RING-GOLD-2", Category.VAS)).isEqualTo("ring-gold@");
    }

    @Test
    void amongEqualsTheLatestInForceWins() {
        assertThat(id("KAMENG", "NEWS", Category.VAS)).isEqualTo("vas@2026-06-01");
        assertThat(policies.forLine(line("KAMENG", "NEWS"), Category.VAS, DAY.minusDays(1))
                        .version())
                .isEqualTo("vas@");
    }

    @Test
    void operatorAndCategoryWinOverOperatorOverDefault() {
        assertThat(id("KAMENG", "PLAN", Category.PACKAGE)).isEqualTo("operator@");
        assertThat(id("KAMENG", "PLAN", null)).isEqualTo("operator@");
        assertThat(id("CMCC", "PLAN", Category.VAS)).isEqualTo("category@");
        assertThat(id("CMCC", "PLAN", null)).isEqualTo("default@");
    }

    @Test
    void allAreToldTheMostSpecificFirstWhateverTheOrderTheyCameIn() {
        List<Policy> shuffled = new ArrayList<>(ALL);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(new Policies(shuffled).all())
                .extracting(Policy::version)
                .containsExactly(
                        "ring-gold-2@2026-06-02",
                        "ring-gold-1@",
                        "ring-gold@",
                        "ring@",
                        "vas@2026-06-01",
                        "vas@",
                        "operator@",
                        "category@",
                        "default@");
    }

    @Test
    void aDefaultThatBeginsLaterHoldsBeforeToo() {
        Policies late = new Policies(List.of(policy("default", null, null, null, "2026-01-01")));
        assertThat(late.forLine(line("CMCC", "PLAN"), null, LocalDate.of(2020, 1, 1))
                        .id())
                .isEqualTo("default");
    }

    @Test
    void withoutADefaultThePoliciesAreRefused() {
        assertThatThrownBy(() -> new Policies(List.of(policy("a", "CMCC", null, null, null))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No default policy: one policy must name no operator, no category and no service.");
    }

    @Test
    void anIdTwiceWithOneFirstDayIsRefused() {
        Policy twice = policy("default", null, null, null, "2026-01-01");
        assertThatThrownBy(() -> new Policies(List.of(twice, twice)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Policy default@2026-01-01 is there twice: an id may come again only with another valid-from.");
    }

    private String id(String operator, String service, @Nullable Category category) {
        return policies.forLine(line(operator, service), category, DAY).version();
    }

    private static LineKey line(String operator, String service) {
        return new LineKey(operator, "13800000000", service);
    }

    private static Policy policy(
            String id,
            @Nullable String operator,
            @Nullable Category category,
            @Nullable String service,
            @Nullable String from) {
        return new Policy(
                id,
                operator,
                category,
                service,
                from == null ? null : LocalDate.parse(from),
                null,
                Policy.Billing.POSTPAID,
                Policy.Effect.END_OF_CYCLE,
                Duration.ZERO,
                Policy.UnusedPeriod.NONE,
                null,
                null,
                null,
                Duration.ofDays(1),
                null,
                5,
                2);
    }
}
