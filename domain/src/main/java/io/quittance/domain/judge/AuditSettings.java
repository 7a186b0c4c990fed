package io.quittance.domain.judge;

import io.quittance.domain.calendar.WorkingDays;
import java.time.LocalDate;

/**
 * What a night's judgement depends on beside the facts and the policies.
 *
 * @param businessDate the night, in Asia/Shanghai
 * @param carryForwardDays how long an unmatched item is carried before it is a finding
 * @param wechatRefundDays how old a WeChat payment may be for the channel to refund it
 * @param alipayRefundDays the same for Alipay
 * @param calendar the working days that refunds are counted by
 */
public record AuditSettings(
        LocalDate businessDate,
        int carryForwardDays,
        int wechatRefundDays,
        int alipayRefundDays,
        WorkingDays calendar) {

    /** The shipped settings for a night. */
    public static AuditSettings shipped(LocalDate businessDate, WorkingDays calendar) {
        return new AuditSettings(businessDate, 1, 365, 365, calendar);
    }
}
