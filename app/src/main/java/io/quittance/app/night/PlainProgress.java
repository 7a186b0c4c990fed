package io.quittance.app.night;

import java.io.PrintStream;

/** One line when a step begins and one when it is over. */
final class PlainProgress implements Progress {

    private final PrintStream stream;
    private String name = "";

    PlainProgress(PrintStream stream) {
        this.stream = stream;
    }

    @Override
    public void stepStarted(String name, long total) {
        this.name = name;
        stream.println(name + " …");
    }

    @Override
    public void advanced(long units) {
        // A log has no use for it.
    }

    @Override
    public void stepDone(String text) {
        stream.println(name + ": " + text);
    }
}
