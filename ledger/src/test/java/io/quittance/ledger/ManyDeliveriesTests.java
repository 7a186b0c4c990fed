package io.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.policy.Policies;
import io.quittance.domain.policy.Policy;
import io.quittance.domain.record.Category;
import io.quittance.ledger.report.Control;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the order, the number and the nights of the deliveries, and however the lines are narrowed: the same. */
class ManyDeliveriesTests {
    private static final int ACCOUNTS = 250;
    private static final String[] NIGHTS = {"2026-11-18", "2026-11-19", "2026-11-30", "2026-12-31"};
    static final Policies POLICIES = new Policies(List.of(
            policy("default", null, null, Policy.Effect.END_OF_CYCLE, Policy.UnusedPeriod.NONE),
            policy("cucc", "CUCC", null, Policy.Effect.NEXT_MONTH, Policy.UnusedPeriod.NONE),
            policy("cucc-vas", "CUCC", Category.VAS, Policy.Effect.IMMEDIATE, Policy.UnusedPeriod.NONE),
            policy("kameng", "KAMENG", null, Policy.Effect.IMMEDIATE, Policy.UnusedPeriod.PRORATA)));

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 11, 120})
    void narrowed_and_not_narrowed_nights_report_the_same(long seed) {
        List<Map<String, List<String>>> dealt = new RandomRows(seed, ACCOUNTS).dealt(NIGHTS.length, seed);
        LedgerFixture narrowed = new LedgerFixture(POLICIES, packed(seed));
        LedgerFixture whole = new LedgerFixture(POLICIES);

        for (int night = 0; night < NIGHTS.length; night++) {
            List<String> found = narrowed.night(NIGHTS[night], true, dealt.get(night));
            assertThat(found).as("night %s", night + 1).hasSizeGreaterThan(20);
            assertThat(found).isEqualTo(whole.night(NIGHTS[night], false, dealt.get(night)));
            assertThat(narrowed.proof()).allMatch(ManyDeliveriesTests::ok);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void several_nights_and_one_night_end_with_the_same_findings(long seed) {
        RandomRows rows = new RandomRows(seed, ACCOUNTS);
        List<Map<String, List<String>>> dealt = rows.dealt(NIGHTS.length, seed);
        LedgerFixture several = new LedgerFixture(POLICIES, packed(seed));
        for (int night = 0; night < NIGHTS.length; night++) {
            several.night(NIGHTS[night], true, dealt.get(night));
        }
        LedgerFixture one = new LedgerFixture(POLICIES);
        one.night(NIGHTS[NIGHTS.length - 1], true, rows.dealt(1, seed).get(0));

        assertThat(standing(several)).isEqualTo(standing(one)).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(longs = {7})
    void rows_in_any_order_and_delivered_twice_report_the_same(long seed) {
        Map<String, List<String>> files =
                new RandomRows(seed, ACCOUNTS).dealt(1, seed).get(0);
        Map<String, List<String>> shuffled = new TreeMap<>();
        files.forEach((name, rows) -> {
            List<String> others = new ArrayList<>(rows);
            others.addAll(rows);
            Collections.shuffle(others, new Random(seed));
            shuffled.put("z" + name, others);
        });

        assertThat(new LedgerFixture(POLICIES).night(NIGHTS[2], true, shuffled))
                .isEqualTo(new LedgerFixture(POLICIES).night(NIGHTS[2], true, files));
    }

    /** By chance none, all or some of the nights. */
    private static Predicate<LocalDate> packed(long seed) {
        return date -> seed % 3 == 0 || (seed % 3 == 2 && date.getDayOfMonth() % 2 == seed % 2);
    }

    private static List<String> standing(LedgerFixture ledger) {
        return ledger.column("""
                select concat_ws(' ', f.finding_id, f.code, f.charge_id, f.payment_id, f.agreement_no, f.cancel_no, f.amount,
                                 f.refund_amount, f.also)
                from standing_finding s join finding f using (finding_id, night) order by f.finding_id
                """);
    }

    private static boolean ok(Control control) {
        return control.left() == control.right();
    }

    private static Policy policy(
            String id,
            @Nullable String operator,
            @Nullable Category category,
            Policy.Effect effect,
            Policy.UnusedPeriod unused) {
        return new Policy(
                id,
                operator,
                category,
                null,
                null,
                null,
                unused == Policy.UnusedPeriod.PRORATA ? Policy.Billing.PREPAID : Policy.Billing.POSTPAID,
                effect,
                Duration.ZERO,
                unused,
                Duration.ofMinutes(10),
                Duration.ofDays(2),
                Duration.ofDays(7),
                Duration.ofDays(1),
                new BigDecimal("0.20"),
                5,
                2);
    }
}
