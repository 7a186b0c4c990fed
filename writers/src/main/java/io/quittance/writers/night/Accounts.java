package io.quittance.writers.night;

import java.util.regex.Pattern;

/** Accounts as they may be shown to anyone. */
public final class Accounts {
    private static final Pattern MOBILE = Pattern.compile("1[0-9]{10}");
    private static final String HIDDEN = "****";

    private Accounts() {}

    /** {@code 138****5678} for a mobile number, as little as still tells lines apart for any other. */
    public static String masked(String account) {
        if (account.isEmpty()) {
            return "";
        }
        if (MOBILE.matcher(account).matches()) {
            return keep(account, 3, 4);
        }
        int length = account.codePointCount(0, account.length());
        if (length >= 9) {
            return keep(account, 2, 2);
        }
        return length >= 5 ? keep(account, 1, 1) : HIDDEN;
    }

    private static String keep(String account, int first, int last) {
        int end = account.offsetByCodePoints(0, first);
        int start = account.offsetByCodePoints(account.length(), -last);
        return account.substring(0, end) + HIDDEN + account.substring(start);
    }
}
