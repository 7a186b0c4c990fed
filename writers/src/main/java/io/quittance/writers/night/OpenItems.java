package io.quittance.writers.night;

import io.quittance.domain.money.Fen;

/**
 * Items of one kind, channel and age that are carried into the next night. Released refunds that are not back are no
 * items of the matching; {@link RefundStates} tells of them.
 *
 * @param channel {@code WECHAT} or {@code ALIPAY}
 */
public record OpenItems(Kind kind, String channel, AgeBucket age, long count, Fen amount) {
    /** What waits. */
    public enum Kind {
        /** A payment without a charge. */
        UNBILLED_PAYMENT("已收款、未见账单", "collected, not billed"),
        /** A charge without a payment. */
        UNCOLLECTED_CHARGE("已出账、未见收款", "billed, not collected");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** For people. */
        public String title(Language language) {
            return language.say(zh, en);
        }
    }
}
