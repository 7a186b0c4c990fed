package io.quittance.readers.policy;

import static io.quittance.readers.Refused.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.domain.policy.Policy;
import io.quittance.domain.policy.Policy.Billing;
import io.quittance.domain.policy.Policy.Effect;
import io.quittance.domain.policy.Policy.UnusedPeriod;
import io.quittance.domain.record.Category;
import io.quittance.readers.Delivered;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {
    private static final String GOOD = """
            version: 1
            policies:
              - id: kameng-vas
                operator: KAMENG
                category: VAS
                valid-from: 2020-01-01
                source: "somewhere"
                billing: PREPAID
                effect: IMMEDIATE
                cutoff: PT24H
                unused-period: PRORATA
                closing-sla: PT10M
                stall-limit: PT48H
                settlement-window: P7D
                renewal-lead: P2D
                penalty-rate: 0.20
                refund-sla-working-days: 3
                watch-cycles: 1
              - id: default
                effect: END_OF_CYCLE
            """;

    @TempDir
    Path folder;

    private PolicyFile read(String text) throws IOException {
        return PolicyFile.read(Delivered.file(folder, "policies.yaml", text));
    }

    @Test
    void everySettingIsReadAndTheRestHasItsDefault() throws IOException {
        PolicyFile file = read(GOOD);
        assertThat(file.policies())
                .containsExactly(
                        new Policy(
                                "kameng-vas",
                                "KAMENG",
                                Category.VAS,
                                null,
                                LocalDate.of(2020, 1, 1),
                                "somewhere",
                                Billing.PREPAID,
                                Effect.IMMEDIATE,
                                Duration.ofHours(24),
                                UnusedPeriod.PRORATA,
                                Duration.ofMinutes(10),
                                Duration.ofHours(48),
                                Duration.ofDays(7),
                                Duration.ofDays(2),
                                new BigDecimal("0.20"),
                                3,
                                1),
                        new Policy(
                                "default",
                                null,
                                null,
                                null,
                                null,
                                null,
                                Billing.POSTPAID,
                                Effect.END_OF_CYCLE,
                                Duration.ZERO,
                                UnusedPeriod.NONE,
                                null,
                                null,
                                null,
                                Duration.ofDays(1),
                                null,
                                5,
                                2));
        assertThat(file.digest()).hasSize(64);
    }

    @Test
    void theShippedFileHasAPolicyForEverySystemAndEachNamesItsSource() {
        PolicyFile shipped = PolicyFile.shipped();
        Set<String> operators = shipped.policies().stream()
                .map(policy -> String.valueOf(policy.operator()))
                .collect(Collectors.toSet());
        assertThat(operators)
                .containsExactlyInAnyOrder(
                        "KAMENG", "KAMENG_DIAMOND", "CMCC", "CUCC", "CTCC", "CBN", "WANGMENG", "null");
        assertThat(shipped.policies())
                .allMatch(policy -> String.valueOf(policy.source()).startsWith("业务文件"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "version: 1 | version: 2 | :1: version is 1",
                "billing: PREPAID | billing: LATER | :8: billing is one of",
                "effect: IMMEDIATE | efect: IMMEDIATE | effect is missing",
                "cutoff: PT24H | cutoff: 1 day | :10: cutoff is an ISO-8601 duration",
                "cutoff: PT24H | cutoff: PT-24H | :10: cutoff is negative",
                "penalty-rate: 0.20 | penalty-rate: 20% | :16: penalty-rate is a share",
                "watch-cycles: 1 | watch-cycles: two | :18: watch-cycles is a whole number",
                "watch-cycles: 1 | watchcycles: 1 | :18: unknown key watchcycles",
                "valid-from: 2020-01-01 | valid-from: 2020-02-30 | :6: valid-from is a date",
                "category: VAS | service: A*B | :5: service is a code",
                "id: default | id: a b | :19: an id has letters",
                "operator: KAMENG | service: A | :3: a category or service needs",
                "category: VAS | category: VAS\\n    service: A | :6: a policy is for a category or for a service",
                "id: default | id: other\\n    operator: CMCC | :3: a policy without operator",
                "id: kameng-vas | id: default\\n    effect: IMMEDIATE | the key effect is written twice",
            })
    void aWrongFileIsRefusedWithItsLineAndTheReason(String right, String wrong, String sentence) {
        String text = GOOD.replace(right, wrong.replace("\\n", "\n"));
        assertThatRefused(() -> read(text))
                .hasMessageContaining("policies.yaml:")
                .hasMessageContaining(sentence);
    }

    @Test
    void twoPoliciesOfOneIdNeedDifferentDates() {
        String twice = GOOD + "  - id: default\n    effect: NEXT_MONTH\n";
        assertThatRefused(() -> read(twice)).hasMessageContaining(":21: the policy default@ is written twice");
    }
}
