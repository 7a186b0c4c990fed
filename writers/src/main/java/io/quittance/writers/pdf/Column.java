package io.quittance.writers.pdf;

/**
 * A column of a table.
 *
 * @param share of the table's width, beside the shares of the others
 */
public record Column(String title, int share, Style.Align align) {
    /** Of text. */
    public static Column text(String title, int share) {
        return new Column(title, share, Style.Align.LEFT);
    }

    /** Of money or another figure, at the right. */
    public static Column figure(String title, int share) {
        return new Column(title, share, Style.Align.RIGHT);
    }
}
