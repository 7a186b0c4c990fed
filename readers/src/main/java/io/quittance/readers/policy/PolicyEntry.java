package io.quittance.readers.policy;

import io.quittance.domain.policy.Policy;
import io.quittance.domain.policy.Policy.Billing;
import io.quittance.domain.policy.Policy.Effect;
import io.quittance.domain.policy.Policy.UnusedPeriod;
import io.quittance.domain.record.Category;
import io.quittance.readers.yaml.YamlMap;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one policy. */
final class PolicyEntry {
    private static final Duration DAY = Duration.ofDays(1);

    private PolicyEntry() {}

    static Policy read(YamlMap map) {
        String service = map.optionalText("service");
        Policy policy = new Policy(
                id(map),
                map.optionalText("operator"),
                code(map, "category", Category.class, null),
                service,
                value(map, "valid-from", LocalDate::parse, "a date such as 2026-01-31"),
                map.optionalText("source"),
                codeOr(map, "billing", Billing.class, Billing.POSTPAID),
                effect(map),
                duration(map, "cutoff", Duration.ZERO),
                codeOr(map, "unused-period", UnusedPeriod.class, UnusedPeriod.NONE),
                duration(map, "closing-sla"),
                duration(map, "stall-limit"),
                duration(map, "settlement-window"),
                duration(map, "renewal-lead", DAY),
                rate(map),
                map.number("refund-sla-working-days", 5, 0),
                map.number("watch-cycles", 2, 0));
        map.refuseUnknownKeys();
        refuseUnclear(map, policy);
        return policy;
    }

    private static String id(YamlMap map) {
        String id = map.text("id");
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw map.fault("id", "an id has letters, digits, dots and dashes only: " + id);
        }
        return id;
    }

    private static void refuseUnclear(YamlMap map, Policy policy) {
        String service = policy.service();
        int star = service == null ? -1 : service.indexOf('*');
        if (service != null && (service.isEmpty() || (star >= 0 && star < service.length() - 1))) {
            throw map.fault("service", "service is a code, or a prefix followed by one *: " + service);
        }
        if (policy.operator() == null && (policy.category() != null || service != null)) {
            throw map.fault("operator", "a category or service needs its operator");
        }
        if (policy.category() != null && service != null) {
            throw map.fault("service", "a policy is for a category or for a service, not for both");
        }
    }

    private static Effect effect(YamlMap map) {
        Effect effect = code(map, "effect", Effect.class, null);
        if (effect == null) {
            throw map.fault("effect", "effect is missing");
        }
        return effect;
    }

    private static <E extends Enum<E>> E codeOr(YamlMap map, String key, Class<E> type, E byDefault) {
        E code = code(map, key, type, byDefault);
        return code == null ? byDefault : code;
    }

    private static <E extends Enum<E>> @Nullable E code(YamlMap map, String key, Class<E> type, @Nullable E byDefault) {
        String word = map.optionalText(key);
        if (word == null) {
            return byDefault;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(code -> code.name().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        map.fault(key, key + " is one of " + Arrays.toString(type.getEnumConstants()) + ": " + word));
    }

    private static Duration duration(YamlMap map, String key, Duration byDefault) {
        Duration duration = duration(map, key);
        return duration == null ? byDefault : duration;
    }

    private static @Nullable Duration duration(YamlMap map, String key) {
        Duration duration = value(map, key, Duration::parse, "an ISO-8601 duration such as PT48H or P7D");
        if (duration != null && duration.isNegative()) {
            throw map.fault(key, key + " is negative: " + duration);
        }
        return duration;
    }

    private static @Nullable BigDecimal rate(YamlMap map) {
        String text = map.optionalText("penalty-rate");
        if (text == null) {
            return null;
        }
        if (!text.matches("[01](\\.\\d{1,6})?") || new BigDecimal(text).compareTo(BigDecimal.ONE) > 0) {
            throw map.fault("penalty-rate", "penalty-rate is a share from 0 to 1 such as 0.20: " + text);
        }
        return new BigDecimal(text);
    }

    private static <T> @Nullable T value(YamlMap map, String key, Function<String, T> parse, String wanted) {
        String text = map.optionalText(key);
        try {
            return text == null ? null : parse.apply(text);
        } catch (DateTimeParseException fault) {
            throw map.fault(key, key + " is " + wanted + ": " + text);
        }
    }
}
