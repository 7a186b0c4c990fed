package io.quittance.jobs.night;

/** Is told how far a night is; calls may come from any thread. */
public interface NightProgress {
    /** Says nothing to anybody. */
    NightProgress SILENT = new NightProgress() {
        @Override
        public void stepStarted(String step, long total) {}

        @Override
        public void advanced(long units) {}

        @Override
        public void stepDone(String step, long units) {}
    };

    /**
     * A step begins.
     *
     * @param step its stable word, such as {@code ingest}
     * @param total units it has, or 0 where that is not known
     */
    void stepStarted(String step, long total);

    /** So many more units of the step are done. */
    void advanced(long units);

    /** The step is over. */
    void stepDone(String step, long units);
}
