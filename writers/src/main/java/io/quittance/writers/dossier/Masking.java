package io.quittance.writers.dossier;

import io.quittance.writers.night.Accounts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the account out of every text of a share copy, however it is written there: with blanks or hyphens between,
 * in full-width digits, inside another number. Other mobile numbers go too.
 */
final class Masking {
    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9A-Za-z])1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9A-Za-z])");
    private static final String BETWEEN = "[\\s\\u00a0\\u3000-]?";
    /** A shorter account may be part of anything, and is only taken where it stands alone. */
    private static final int LONG = 9;

    private static final int FULL_WIDTH = 0xfee0;

    private final boolean on;
    private final String account;
    private final String masked;
    private final Pattern written;

    Masking(String account, Copy copy) {
        this.on = copy == Copy.SHARE && !account.isEmpty();
        this.account = account;
        this.masked = Accounts.masked(account);
        this.written = on ? written(account) : MOBILE;
    }

    /** The account as this copy shows it. */
    String account() {
        return on ? masked : account;
    }

    /** A text as this copy shows it. */
    String of(String text) {
        if (!on) {
            return text;
        }
        String without = written.matcher(text).replaceAll(Matcher.quoteReplacement(masked));
        return MOBILE.matcher(without)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Accounts.masked(found.group().replaceAll("[ -]", ""))));
    }

    private static Pattern written(String account) {
        StringBuilder pattern = new StringBuilder();
        account.codePoints().forEach(code -> {
            pattern.append(pattern.isEmpty() ? "" : BETWEEN).append('[');
            pattern.append("\\x{").append(Integer.toHexString(code)).append('}');
            if (code > ' ' && code < 0x7f) {
                pattern.append("\\x{")
                        .append(Integer.toHexString(code + FULL_WIDTH))
                        .append('}');
            }
            pattern.append(']');
        });
        boolean alone = account.codePointCount(0, account.length()) < LONG;
        String whole = alone ? "(?<![0-9A-Za-z])" + pattern + "(?![0-9A-Za-z])" : pattern.toString();
        return Pattern.compile(whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
