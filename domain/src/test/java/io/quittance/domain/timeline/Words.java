package io.quittance.domain.timeline;

import io.quittance.domain.money.Fen;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of a timeline: a verb, words in order, and {@code name=value} pairs. */
final class Words {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final List<String> plain;
    private final Map<String, String> named = new LinkedHashMap<>();

    Words(String text) {
        List<String> all = BLANKS.splitAsStream(text).toList();
        plain = all.stream().filter(word -> !word.contains("=")).toList();
        all.stream()
                .filter(word -> word.contains("="))
                .forEach(
                        word -> named.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1)));
    }

    String verb() {
        return plain.get(0);
    }

    String word(int index) {
        return plain.get(index);
    }

    LocalDateTime time(int index) {
        return toTime(word(index));
    }

    Fen money(int index) {
        return Fen.ofYuan(word(index));
    }

    Map<String, String> named() {
        return named;
    }

    @Nullable
    String text(String name) {
        return named.get(name);
    }

    String text(String name, String otherwise) {
        return named.getOrDefault(name, otherwise);
    }

    <E extends Enum<E>> E choice(String name, E otherwise) {
        String value = text(name);
        return value == null ? otherwise : Enum.valueOf(otherwise.getDeclaringClass(), value);
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String value = text(name);
        return value == null ? null : Enum.valueOf(type, value);
    }

    @Nullable
    LocalDateTime time(String name) {
        String value = text(name);
        return value == null ? null : toTime(value);
    }

    @Nullable
    Duration duration(String name) {
        String value = text(name);
        return value == null ? null : Duration.parse(value);
    }

    static LocalDateTime toTime(String text) {
        return text.contains("T")
                ? LocalDateTime.parse(text)
                : LocalDate.parse(text).atStartOfDay();
    }
}
