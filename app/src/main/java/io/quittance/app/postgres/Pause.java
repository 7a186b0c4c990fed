package io.quittance.app.postgres;

/** Waiting that an interrupt ends with an exception. */
final class Pause {

    private static final long MILLISECONDS = 100;

    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailableException(e, "interrupted");
        }
    }
}
