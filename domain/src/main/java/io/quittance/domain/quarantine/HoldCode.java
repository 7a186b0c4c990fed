package io.quittance.domain.quarantine;

/** Why a whole file is held; nothing of a held file is used. */
public enum HoldCode {
    /** No format recognises the header or the leading lines. */
    UNKNOWN_FORMAT("没有格式能识别该文件的表头：%s", "no format recognises this file: %s"),
    /** More than one format recognises it. */
    AMBIGUOUS_FORMAT("多个格式同时匹配：%s", "more than one format recognises this file: %s"),
    /** Neither valid UTF-8 nor GB18030. */
    UNDECODABLE("文件既不是 UTF-8 也不是 GB18030：%s", "the bytes are neither UTF-8 nor GB18030: %s"),
    /** A password is needed. */
    ENCRYPTED_ARCHIVE("压缩包已加密，请解密后再投递：%s", "the archive is encrypted; deliver it without a password: %s"),
    /** The container cannot be unpacked. */
    BROKEN_ARCHIVE("压缩包已损坏：%s", "the archive is broken: %s"),
    /** Unpacks to more than is allowed. */
    ARCHIVE_TOO_LARGE("压缩包展开后超过上限：%s", "the archive unpacks to more than is allowed: %s"),
    /** No bytes at all. */
    EMPTY_FILE("空文件，没有任何内容%s", "the file is empty%s"),
    /** The disk or the permissions did not let it be read. */
    UNREADABLE_FILE("文件无法读取：%s", "the file could not be read: %s"),
    /** It changed while it was read: somebody still writes it. */
    STILL_WRITTEN("文件仍在写入，请写完后再次运行：%s", "the file is still being written; run again when it is complete: %s"),
    /** The file's declared totals differ from its rows. */
    CONTROL_TOTAL_MISMATCH("声明的合计与明细不符：%s", "the declared totals differ from the rows: %s"),
    /** The promised trailer is not there: the file was cut off. */
    TRAILER_MISSING("缺少文件尾合计，文件可能被截断%s", "the trailer is missing, the file may be cut off%s"),
    /** Too many rows were rejected to trust the rest. */
    TOO_MANY_REJECTS("被拒行过多：%s", "too many rows were rejected: %s"),
    /** A subscriber's own export: evidence for a case, not a source. */
    EVIDENCE_NOT_SOURCE("个人账单是投诉证据，不作为数据源：%s", "a personal export is evidence for a case, not a source: %s");

    private final String zh;
    private final String en;

    HoldCode(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The reason, with what was met. */
    public Reason of(String detail) {
        return new Reason(name(), zh.formatted(detail), en.formatted(detail));
    }

    /** The reason, with what was met in Chinese and in English. */
    public Reason of(String detailZh, String detailEn) {
        return new Reason(name(), zh.formatted(detailZh), en.formatted(detailEn));
    }
}
