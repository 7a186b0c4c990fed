package io.quittance.readers.format;

/** Names of columns, so that those which people take for the same are the same. */
public final class HeaderName {
    private HeaderName() {}

    /** Without blanks, TAB, backtick, quotes and byte order mark around; full-width brackets and colons made plain. */
    public static String plain(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && isAround(name.charAt(start))) {
            start++;
        }
        while (end > start && isAround(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(start, end)
                .replace('（', '(')
                .replace('）', ')')
                .replace('：', ':')
                .replace('／', '/');
    }

    private static boolean isAround(char c) {
        return c <= ' ' || c == '`' || c == '"' || c == '\ufeff' || c == '\u3000' || c == '\u00a0';
    }
}
