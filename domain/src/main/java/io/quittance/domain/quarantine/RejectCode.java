package io.quittance.domain.quarantine;

/** Why a row is rejected; each builds its {@link Reason} from the column and the value that were met. */
public enum RejectCode {
    /** A required value is absent. */
    MISSING_VALUE("缺少必填项 %1$s", "%1$s is missing"),
    /** A code or name that is none of those allowed. */
    UNKNOWN_CODE("%1$s 的取值“%2$s”不在允许范围内", "%1$s has the unknown value \"%2$s\""),
    /** An operator that is not configured. */
    UNKNOWN_OPERATOR("运营商“%2$s”未配置", "operator \"%2$s\" is not configured"),
    /** Not money, or money with a fraction of a fen. */
    BAD_AMOUNT("%1$s 的金额“%2$s”无法识别或精度超过分", "%1$s \"%2$s\" is not an amount in whole fen"),
    /** An amount whose sign contradicts what the row is. */
    WRONG_SIGN("%1$s 的金额“%2$s”正负号与该行类型不符", "%1$s \"%2$s\" has the wrong sign for this row"),
    /** Not a date or a time in any of the format's patterns. */
    BAD_TIME("%1$s 的时间“%2$s”无法识别", "%1$s \"%2$s\" is not a time"),
    /** Not a month. */
    BAD_MONTH("%1$s 的账期“%2$s”无法识别", "%1$s \"%2$s\" is not a month"),
    /** Not a whole number, or out of its range. */
    BAD_NUMBER("%1$s 的数值“%2$s”无法识别或超出范围", "%1$s \"%2$s\" is not a number in range"),
    /** What a spreadsheet has made of a value: scientific notation, which lost digits, or an error. */
    SPREADSHEET_DAMAGE("%1$s“%2$s”已被电子表格改坏，原值丢失", "%1$s \"%2$s\" was damaged by a spreadsheet: its value is lost"),
    /** An end that is not after its start. */
    BAD_PERIOD("%1$s“%2$s”不晚于起始时间", "%1$s \"%2$s\" is not after its start"),
    /** A reversal that names no charge where the layout has a column for it. */
    REVERSAL_WITHOUT_CHARGE("冲正行未指明被冲正的扣费", "a negative charge does not say which charge it reverses"),
    /** The row has fewer or more cells than the header. */
    WRONG_CELL_COUNT("列数 %2$s 与表头不符（%1$s）", "the row has %2$s cells, the header %1$s"),
    /** A quoted cell that is never closed, or text after a closing quote. */
    BROKEN_QUOTES("引号不成对", "quotes are not balanced"),
    /** A cell longer than a cell may be. */
    CELL_TOO_LONG("%1$s 超过长度上限 %2$s", "%1$s is longer than %2$s characters"),
    /** Text with NUL or other control characters. */
    CONTROL_CHARACTER("%1$s 含有控制字符", "%1$s has control characters"),
    /** An id that was already taken with different content. */
    CONFLICTING_RECORD(
            "编号 %2$s 已存在且内容不同，以先到者为准", "%2$s was already taken with different content; the first one stands");

    private final String zh;
    private final String en;

    RejectCode(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The reason, for a column (in the file's own words) and the value met there. */
    public Reason of(String column, String value) {
        return new Reason(name(), zh.formatted(column, value), en.formatted(column, value));
    }
}
