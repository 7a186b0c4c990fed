package io.quittance.app.night;

import io.quittance.app.words.Lang;
import io.quittance.app.words.Sentence;
import io.quittance.jobs.night.NightProgress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Says a night's steps in a person's language, with how long each took and how many rows went by. */
final class ToldProgress implements NightProgress {
    private final Progress progress;
    private final Lang lang;
    private final AtomicLong rows = new AtomicLong();
    private long startedAt;

    ToldProgress(Progress progress, Lang lang) {
        this.progress = progress;
        this.lang = lang;
    }

    @Override
    public void stepStarted(String step, long total) {
        rows.set(0);
        startedAt = System.nanoTime();
        progress.stepStarted(Sentence.of("step." + step).in(lang), total);
    }

    @Override
    public void advanced(long units) {
        rows.addAndGet(units);
        progress.advanced(units);
    }

    @Override
    public void stepDone(String step, long units) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedAt);
        long counted = Math.max(rows.get(), units);
        String key = counted > 0 ? "step.done-rows" : "step.done";
        progress.stepDone(Sentence.of(key, "%d.%03d".formatted(millis / 1000, millis % 1000), counted)
                .in(lang));
    }
}
