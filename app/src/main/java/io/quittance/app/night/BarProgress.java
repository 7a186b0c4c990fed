package io.quittance.app.night;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar per step that is drawn over itself, and a line when the step is over. */
final class BarProgress implements Progress {

    private static final int WIDTH = 78;
    private static final int MILLISECONDS = 250;

    private final PrintStream stream;
    private String name = "";
    private volatile @Nullable ProgressBar bar;

    BarProgress(PrintStream stream) {
        this.stream = stream;
    }

    @Override
    public void stepStarted(String name, long total) {
        closeBar();
        this.name = name;
        bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(total > 0 ? total : -1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLISECONDS)
                .setConsumer(new ConsoleProgressBarConsumer(stream, WIDTH))
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void advanced(long units) {
        ProgressBar now = bar;
        if (now != null) {
            now.stepBy(units);
        }
    }

    @Override
    public void stepDone(String text) {
        closeBar();
        stream.println(name + ": " + text);
    }

    private void closeBar() {
        ProgressBar now = bar;
        if (now != null) {
            now.close();
            bar = null;
        }
    }
}
