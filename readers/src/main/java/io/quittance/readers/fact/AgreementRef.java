package io.quittance.readers.fact;

import io.quittance.readers.text.Cells;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the agreement a payment names out of free text. */
public final class AgreementRef {
    /** Between several references found in one text. */
    public static final String SEPARATOR = "\u001f";

    private static final Pattern NAMED =
            Pattern.compile("(?:contract_id|contract_code|external_agreement_no|agreement_no)=([^&;,|\\s]+)");

    private AgreementRef() {}

    /** The named references in order, or the whole text where none is named. */
    public static String of(String text) {
        if (text.indexOf('=') < 0) {
            return text;
        }
        StringJoiner found = new StringJoiner(SEPARATOR);
        Matcher matcher = NAMED.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found.length() == 0 ? text : found.toString();
    }

    static String of(Cells cells) {
        return of(cells.value());
    }
}
