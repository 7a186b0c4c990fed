package io.quittance.bench.data;

/**
 * Ids in the shape of real ones: a constant, a day, and a number that looks drawn and never repeats.
 *
 * @param seed of the volume
 */
record Ids(long seed) {

    /** How many numbers there are. */
    static final long MOST = 10_000_000_000L;

    private static final long FACTOR = 618_033_989L;
    private static final long PHONES = 7_000_000_000L;
    private static final long FIRST_PHONE = 13_000_000_000L;
    private static final String[] BANKS = {"0263", "1745", "2218", "0987"};

    /** 28 digits of a WeChat transaction. */
    void wechat(CsvFile file, long number, long moment) {
        file.text("420000").text(BANKS[(int) Scatter.below(BANKS.length, seed, number, 5)]);
        Moment.day(file, moment);
        file.digits(scattered(number), 10);
    }

    /** 28 digits of an Alipay transaction. */
    void alipay(CsvFile file, long number, long moment) {
        Moment.day(file, moment);
        file.text("220014").digits(Scatter.below(10_000, seed, number, 5), 4).digits(scattered(number), 10);
    }

    /** A merchant's order. */
    void order(CsvFile file, long number, long moment) {
        file.text("ORD");
        Moment.day(file, moment);
        file.digits(scattered(number), 10).digits(Scatter.below(10_000, seed, number, 6), 4);
    }

    /** An operator's charge. */
    void charge(CsvFile file, Service service, long number, long moment) {
        file.bytes(service.prefix());
        Moment.month(file, moment);
        file.digits(scattered(number), 12);
    }

    /** A cancellation. */
    void cancellation(CsvFile file, long number) {
        file.text("TD2026").digits(scattered(number), 10);
    }

    /** The mobile number of a line's account. */
    void account(CsvFile file, long line) {
        file.digits(FIRST_PHONE + (line / 2 * 1_000_003 + Math.floorMod(seed, PHONES)) % PHONES, 11);
    }

    private static long scattered(long number) {
        return (number * FACTOR + 271_828_182L) % MOST;
    }
}
