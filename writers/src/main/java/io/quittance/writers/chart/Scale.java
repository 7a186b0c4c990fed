package io.quittance.writers.chart;

/**
 * A scale from nothing to a round value at or above the largest that is drawn.
 *
 * @param step between two lines of the grid: one, two or five, and noughts
 * @param top a multiple of the step
 */
record Scale(long step, long top) {
    private static final long MOST = Long.MAX_VALUE / 4096;

    /** For values up to {@code largest}, with at most {@code lines} lines above the ground. */
    static Scale upTo(long largest, int lines) {
        long wanted = Math.max(1, Math.min(largest, MOST));
        long step = 1;
        int next = 2;
        while (step * lines < wanted) {
            step = next == 2 || next == 10 ? step * 2 : step / 2 * 5;
            next = next == 2 ? 5 : next == 5 ? 10 : 2;
        }
        return new Scale(step, (wanted + step - 1) / step * step);
    }

    /** How far up a value reaches, of so many pixels; what is more than nothing can be seen. */
    int pixels(long value, int pixels) {
        if (value <= 0) {
            return 0;
        }
        long reached = (Math.min(value, top) * pixels + top / 2) / top;
        return (int) Math.max(1, reached);
    }
}
