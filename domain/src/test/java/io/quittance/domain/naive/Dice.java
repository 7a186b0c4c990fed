package io.quittance.domain.naive;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Seeded chance, with a liking for instants that matter. */
final class Dice {

    private final Random random;
    private final List<LocalDateTime> moments = new ArrayList<>();

    Dice(long seed) {
        random = new Random(seed);
    }

    /** Forgets the instants of the history before. */
    void forget() {
        moments.clear();
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> @Nullable T maybe(int percent, T value) {
        return chance(percent) ? value : null;
    }

    <T> T in(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    LocalDateTime remember(LocalDateTime moment) {
        moments.add(moment);
        return moment;
    }

    /** An instant anywhere in a span. */
    LocalDateTime between(LocalDateTime from, LocalDateTime to) {
        long seconds = Duration.between(from, to).toSeconds();
        return from.plusSeconds((long) (random.nextDouble() * seconds));
    }

    /** An instant that matters, or a second, a day or some days off. */
    LocalDateTime near() {
        LocalDateTime moment = in(moments);
        return switch (upTo(9)) {
            case 0, 1, 2 -> moment;
            case 3 -> moment.minusSeconds(1);
            case 4 -> moment.plusSeconds(1);
            case 5 -> moment.minusMinutes(upTo(60));
            case 6 -> moment.plusMinutes(upTo(60));
            case 7 -> moment.minusHours(upTo(80));
            case 8 -> moment.plusHours(upTo(80));
            default -> moment.plusDays(upTo(80) - 20L);
        };
    }
}
