package io.quittance.writers.night;

/** What became of an input file. */
public enum FileStatus {
    /** Its rows are in the ledger. */
    ACCEPTED("已接收", "accepted"),
    /** Nothing of it is used. */
    HELD("已扣留", "held"),
    /** Taken in on an earlier occasion. */
    ALREADY_INGESTED("此前已入库", "already ingested"),
    /** Expected and not there. */
    MISSING("缺失", "missing");

    private final String zh;
    private final String en;

    FileStatus(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** For people. */
    public String title(Language language) {
        return language.say(zh, en);
    }
}
