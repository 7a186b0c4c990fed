package io.quittance.schedules;

import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;

/**
 * When something runs.
 *
 * @param name as the console shows it
 * @param cron Quartz cron expression, read in Asia/Shanghai
 * @param misfire what becomes of a firing that was missed because nothing was running
 */
public record Schedule(String name, String cron, Misfire misfire) {

    /** The time zone of every schedule. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What becomes of missed firings. */
    public enum Misfire {
        /** However many were missed, one is made up for. */
        FIRE_ONCE,
        /** The next one is waited for. */
        SKIP
    }

    /** @throws BadCronException if the cron expression is none */
    public Schedule {
        expression(cron);
    }

    CronExpression expression() {
        return expression(cron);
    }

    /** The first firing after an instant; absent where it never fires again. */
    @Nullable
    Instant next(Instant after) {
        Date next = expression().getNextValidTimeAfter(Date.from(after));
        return next == null ? null : next.toInstant();
    }

    private static CronExpression expression(String cron) {
        try {
            CronExpression expression = new CronExpression(cron);
            expression.setTimeZone(TimeZone.getTimeZone(ZONE));
            return expression;
        } catch (ParseException e) {
            throw new BadCronException(
                    "不是 Quartz 的 cron 表达式：" + cron, "not a Quartz cron expression: " + cron + ": " + e.getMessage(), e);
        }
    }
}
