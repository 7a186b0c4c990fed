package io.quittance.readers.fact;

import io.quittance.domain.record.Field;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The operators that are known, by code and by each of their names.
 *
 * @param codes code of each name; a code is its own name
 */
public record Operators(Map<String, String> codes) {
    private static final String[][] SHIPPED = {
        {"CMCC", "中国移动", "移动", "China Mobile"},
        {"CUCC", "中国联通", "联通", "China Unicom"},
        {"CTCC", "中国电信", "电信", "China Telecom"},
        {"CBN", "中国广电", "广电", "China Broadnet"},
        {"KAMENG", "卡盟电信", "卡盟"},
        {"KAMENG_DIAMOND", "卡盟钻"},
        {"WANGMENG", "网盟", "网盟流量卡"},
    };

    /** Copies the names. */
    public Operators {
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    /** The operators shipped with the program. */
    public static Operators shipped() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String[] names : SHIPPED) {
            for (String name : names) {
                codes.put(name, names[0]);
            }
        }
        return new Operators(codes);
    }

    /** Whether the field has an operator. */
    static boolean isOperator(Field field) {
        return field.name().equals("operator");
    }

    /** These and one more, or more names of one of these. */
    public Operators with(String code, Collection<String> names) {
        Map<String, String> more = new LinkedHashMap<>(codes);
        more.put(code, code);
        names.forEach(name -> more.put(name, code));
        return new Operators(more);
    }
}
