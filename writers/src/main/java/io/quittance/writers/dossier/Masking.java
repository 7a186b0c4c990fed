package io.quittance.writers.dossier;

import io.quittance.writers.night.Accounts;
import io.quittance.writers.night.Contacts;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the account out of every text of a share copy, however it is written there: with blanks or hyphens between,
 * in full-width digits, inside another number. Other mobile numbers go too, and so do e-mail addresses and what the rows
 * of evidence say of persons.
 */
final class Masking {
    private static final String BETWEEN = "[\\s\\u00a0\\u3000-]?";
    /** What may stand on both sides of a part of a number, a name or a time, but not around a cell. */
    private static final String INSIDE = "[\\p{L}\\p{N}._:/@+-]";
    /** A shorter account may be part of anything, and is only taken where it stands alone. */
    private static final int LONG = 9;

    private static final int FULL_WIDTH = 0xfee0;

    private final boolean on;
    private final String account;
    private final Map<Pattern, String> hidden = new LinkedHashMap<>();

    /**
     * Of a dossier.
     *
     * @param personal values of its evidence that tell a person
     */
    Masking(String account, Collection<String> personal, Copy copy) {
        this.on = copy == Copy.SHARE;
        this.account = account;
        if (!account.isEmpty()) {
            hidden.put(written(account), Accounts.masked(account));
        }
        personal.stream()
                .distinct()
                .filter(Masking::isLong)
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(value -> hidden.put(written(value), Accounts.masked(value)));
    }

    /** The account as this copy shows it. */
    String account() {
        return on ? Accounts.masked(account) : account;
    }

    /** A text as this copy shows it. */
    String of(String text) {
        if (!on) {
            return text;
        }
        String without = text;
        for (Map.Entry<Pattern, String> one : hidden.entrySet()) {
            without = one.getKey().matcher(without).replaceAll(Matcher.quoteReplacement(one.getValue()));
        }
        return Contacts.masked(without);
    }

    /**
     * A row of evidence as this copy shows it.
     *
     * @param personal values in it that tell a person; a short one, which may be part of anything elsewhere, is taken out
     *     of its cell
     */
    String row(String raw, List<String> personal) {
        String text = of(raw);
        if (!on) {
            return text;
        }
        for (String value : personal) {
            if (!isLong(value) && value.codePoints().anyMatch(Character::isLetterOrDigit)) {
                text = cell(value)
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(Accounts.masked(found.group())));
            }
        }
        return text;
    }

    private static boolean isLong(String value) {
        return value.codePointCount(0, value.length()) >= LONG;
    }

    private static Pattern cell(String value) {
        String doubled = value.replace("\"", "\"\"");
        return Pattern.compile(
                "(?<!" + INSIDE + ")(?:" + Pattern.quote(value) + "|" + Pattern.quote(doubled) + ")(?!" + INSIDE + ")");
    }

    private static Pattern written(String value) {
        StringBuilder pattern = new StringBuilder();
        value.codePoints().forEach(code -> {
            pattern.append(pattern.isEmpty() ? "" : BETWEEN).append('[');
            pattern.append("\\x{").append(Integer.toHexString(code)).append('}');
            if (code > ' ' && code < 0x7f) {
                pattern.append("\\x{")
                        .append(Integer.toHexString(code + FULL_WIDTH))
                        .append('}');
            }
            pattern.append(code == '"' ? "]{1,2}" : "]");
        });
        String whole = isLong(value) ? pattern.toString() : "(?<![0-9A-Za-z])" + pattern + "(?![0-9A-Za-z])";
        return Pattern.compile(whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
