package io.quittance.writers.night;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that quote mobile numbers and e-mail addresses, as they may be shown to anyone. */
public final class Contacts {
    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9A-Za-z])1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9A-Za-z])");
    /** A policy's version, {@code id@date}, is no address: there is no letter behind the sign. */
    private static final Pattern E_MAIL =
            Pattern.compile("(?<![\\p{L}\\p{N}._%+*-])([\\p{L}\\p{N}._%+*-]++)(@[\\p{N}.-]*+\\p{L}[\\p{L}\\p{N}.-]*+)");

    private Contacts() {}

    /** The text with each of them masked, and all else as it is. */
    public static String masked(String text) {
        String noMobiles = replaced(MOBILE, text, found -> Accounts.masked(found.replaceAll("[ -]", "")));
        return replaced(E_MAIL, noMobiles, Contacts::address);
    }

    private static String replaced(Pattern pattern, String text, UnaryOperator<String> masked) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(masked.apply(found.group())));
    }

    private static String address(String eMail) {
        int at = eMail.indexOf('@');
        return Accounts.masked(eMail.substring(0, at)) + eMail.substring(at);
    }
}
