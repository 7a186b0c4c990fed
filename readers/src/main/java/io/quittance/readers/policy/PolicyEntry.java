package io.quittance.readers.policy;

import io.quittance.domain.policy.Policy;
import io.quittance.domain.policy.Policy.Billing;
import io.quittance.domain.policy.Policy.Effect;
import io.quittance.domain.policy.Policy.UnusedPeriod;
import io.quittance.domain.record.Category;
import io.quittance.readers.yaml.YamlMap;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
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
                map.has("category") ? map.code("category", Category.class) : null,
                service,
                map.optionalDay("valid-from"),
                map.optionalText("source"),
                codeOr(map, "billing", Billing.class, Billing.POSTPAID),
                map.code("effect", Effect.class),
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
            throw map.fault(
                    "id",
                    "id 只能由字母、数字、点、横线和下划线组成，而不是“" + id + "”",
                    "an id has letters, digits, dots and dashes only: " + id);
        }
        return id;
    }

    private static void refuseUnclear(YamlMap map, Policy policy) {
        String service = policy.service();
        int star = service == null ? -1 : service.indexOf('*');
        if (service != null && (service.isEmpty() || (star >= 0 && star < service.length() - 1))) {
            throw map.expected("service", "业务代码，或者前缀加末尾一个 *", "a code, or a prefix followed by one *", service);
        }
        if (policy.operator() == null && (policy.category() != null || service != null)) {
            throw map.fault(
                    "operator", "写了 category 或 service，就要写 operator", "a category or service needs its operator");
        }
        if (policy.category() != null && service != null) {
            throw map.fault(
                    "service", "category 和 service 只能写一个", "a policy is for a category or for a service, not for both");
        }
    }

    private static <E extends Enum<E>> E codeOr(YamlMap map, String key, Class<E> type, E byDefault) {
        return map.has(key) ? map.code(key, type) : byDefault;
    }

    private static Duration duration(YamlMap map, String key, Duration byDefault) {
        Duration duration = duration(map, key);
        return duration == null ? byDefault : duration;
    }

    private static @Nullable Duration duration(YamlMap map, String key) {
        String text = map.optionalText(key);
        if (text == null) {
            return null;
        }
        Duration duration = parsed(map, key, text);
        if (duration.isNegative()) {
            throw map.fault(key, key + " 不能为负：" + text, key + " is negative: " + text);
        }
        return duration;
    }

    private static Duration parsed(YamlMap map, String key, String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException fault) {
            throw map.expected(key, "时长，如 PT48H、P7D", "an ISO-8601 duration such as PT48H or P7D", text);
        }
    }

    private static @Nullable BigDecimal rate(YamlMap map) {
        String text = map.optionalText("penalty-rate");
        if (text == null) {
            return null;
        }
        if (!text.matches("[01](\\.\\d{1,6})?") || new BigDecimal(text).compareTo(BigDecimal.ONE) > 0) {
            throw map.expected("penalty-rate", "比例，在 0 到 1 之间，如 0.20", "a share from 0 to 1 such as 0.20", text);
        }
        return new BigDecimal(text);
    }
}
