package io.quittance.writers.night;

import java.time.LocalDate;

/**
 * A batch that nobody has approved yet.
 *
 * @param operator whom it is for; empty for the batch of a payment channel
 * @param proposedOn the business date that proposed it
 */
public record WaitingBatch(String number, Kind kind, String operator, Sum sum, LocalDate proposedOn) {
    /** What is in a batch. */
    public enum Kind {
        /** Refunds through WeChat Pay. */
        WECHAT("微信支付退款", "WeChat Pay refunds"),
        /** Refunds through Alipay. */
        ALIPAY("支付宝退款", "Alipay refunds"),
        /** Transfers by hand. */
        MANUAL("人工转账", "transfers by hand"),
        /** Credits that an operator is asked for. */
        CREDIT("运营商退还", "operator credits"),
        /** Complaints to an operator. */
        COMPLAINT("投诉", "complaints");

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
