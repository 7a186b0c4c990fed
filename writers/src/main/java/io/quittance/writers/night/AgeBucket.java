package io.quittance.writers.night;

/** How many days an item has been open. */
public enum AgeBucket {
    /** The day itself and the day after: within the shipped carry-forward. */
    UP_TO_1(0, 1),
    /** Up to a week. */
    UP_TO_7(2, 7),
    /** Up to a month. */
    UP_TO_30(8, 30),
    /** Up to three months. */
    UP_TO_90(31, 90),
    /** Longer. */
    OVER_90(91, Integer.MAX_VALUE);

    private final int first;
    private final int last;

    AgeBucket(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** The bucket of an age in days; a date in the future counts as today. */
    public static AgeBucket of(long days) {
        for (AgeBucket bucket : values()) {
            if (days <= bucket.last) {
                return bucket;
            }
        }
        return OVER_90;
    }

    /** For people. */
    public String title(Language language) {
        if (this == OVER_90) {
            return language.say("90 天以上", "over 90 days");
        }
        return first + "–" + last + language.say(" 天", " days");
    }
}
