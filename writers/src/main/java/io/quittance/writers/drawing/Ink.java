package io.quittance.writers.drawing;

/** The colours of what is printed: dark enough on white paper, and still told apart in grey. */
public enum Ink {
    /** Text. */
    BLACK(0x1f2933),
    /** What is said beside. */
    GREY(0x616e7c),
    /** Thin lines. */
    LINE(0xb8c1cc),
    /** The ground of headings and of things that do not matter. */
    PALE(0xeef1f4),
    /** What is in dispute. */
    RED(0xb42318),
    /** What is authorised. */
    GREEN(0x2f7d4f),
    /** The ground of what is authorised. */
    LIGHT_GREEN(0xd5ebdd),
    /** A request. */
    BLUE(0x1f5fa8),
    /** A warning. */
    AMBER(0x9a5b00),
    /** The ground of a warning. */
    LIGHT_AMBER(0xfdf3df),
    /** Paper. */
    WHITE(0xffffff);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    /** Red, green and blue in a byte each. */
    public int rgb() {
        return rgb;
    }
}
