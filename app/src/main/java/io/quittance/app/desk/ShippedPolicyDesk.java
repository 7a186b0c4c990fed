package io.quittance.app.desk;

import io.quittance.app.settings.RulesInForce;
import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import io.quittance.domain.policy.Policy;
import io.quittance.readers.policy.PolicyFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Policies as plain text. */
@Component
public final class ShippedPolicyDesk implements PolicyDesk {
    private final RulesInForce rules;

    public ShippedPolicyDesk(RulesInForce rules) {
        this.rules = rules;
    }

    @Override
    public String list(@Nullable Path file, Lang lang) {
        return lines(rules.policies(file).policies());
    }

    @Override
    public String check(Path file, Lang lang) {
        PolicyFile checked = rules.policies(file);
        return Sentence.of("policies.right", file, checked.policies().size()).in(lang) + "\n"
                + lines(checked.policies());
    }

    private static String lines(List<Policy> policies) {
        return policies.stream().map(ShippedPolicyDesk::line).collect(Collectors.joining("\n"));
    }

    private static String line(Policy policy) {
        String matches = Stream.of(policy.operator(), policy.service(), policy.category())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        return "%-32s %-28s %-9s %-13s %-8s %s"
                .formatted(
                        policy.version(),
                        matches.isEmpty() ? "*" : matches,
                        policy.billing(),
                        policy.effect(),
                        policy.unusedPeriod(),
                        policy.source() == null ? "" : policy.source());
    }
}
