package io.quittance.jobs.night;

import io.quittance.domain.quarantine.Reason;

/** The night may not run now; nothing was changed. The reason is a sentence for a person. */
public final class NightRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    /** With the sentence. */
    public NightRefusedException(Reason reason) {
        super(reason.en());
        this.reason = reason;
    }

    /** Another process is running a night on this ledger. */
    static NightRefusedException running() {
        return new NightRefusedException(new Reason(
                "NIGHT_RUNNING",
                "已有一个夜间作业正在此账本上运行，请等它结束后再试。",
                "Another night is running on this ledger; try again when it has ended."));
    }

    /** A later night has balanced. */
    static NightRefusedException late(Object date, Object last) {
        return new NightRefusedException(new Reason(
                "NIGHT_TOO_LATE",
                "账务日 " + date + " 早于最近一个已平账的账务日 " + last + "：请把迟到的文件交给 " + last + " 或之后的夜间作业。",
                "Business date " + date + " lies before the last balanced night " + last + ": deliver late files to "
                        + last + " or a later night."));
    }

    /** Why, in both languages. */
    public Reason reason() {
        return reason;
    }
}
